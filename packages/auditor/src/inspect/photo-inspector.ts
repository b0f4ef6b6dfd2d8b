import { isDeepStrictEqual } from "node:util";
import { reactionKinds } from "@quick-photos/contract";
import { formatPhotoId } from "@quick-photos/db";
import { feedEntryExpiry, keys, noReactions, type Photo } from "@quick-photos/db/items";
import { applyRepair, countReactors } from "@quick-photos/db/maintenance";
import { orphanOfUser } from "./account-inspectors.ts";
import { isGone, judgeCard } from "./cards.ts";
import { explorePlaces, judgeExplored } from "./explore.ts";
import type { Inspection, Inspector, Subject } from "./inspector.ts";
import { judgeFeeds, ownPointer } from "./judge-feeds.ts";
import { judgeLatestReactors, latestReactionKeys } from "./latest-reactors.ts";

const describe = (counts: Photo["counts"]) => reactionKinds.map((kind) => `${counts[kind]} ${kind}`).join(", ");

/** Returns how many reactions there are by the list of reactors, what is known to be wrong with the list put right. */
async function countRows({ value }: Subject<Photo>, { db, isConsistent, shortfalls }: Inspection) {
  const rows = await countReactors(db, { photo: value, isConsistent });
  const { kinds } = shortfalls.of(formatPhotoId(value));
  const counts = noReactions();
  for (const kind of reactionKinds) counts[kind] = rows[kind] + (kinds[kind] ?? 0);
  return counts;
}

/** A photo agrees with its owner, its latest reactors, and the feeds and lists it is in; its counts with the list of reactors. */
export const photoInspector: Inspector<Photo> = {
  refers(photo, reading) {
    // Refuses what is no ULID, before anything is made of the time inside.
    feedEntryExpiry(photo.ulid);
    const userIds = [photo.ownerId, photo.owner.userId, ...photo.latestReactors.map(({ user }) => user.userId)];
    return [
      ...userIds.map((userId) => keys.profile.key({ userId })),
      ...latestReactionKeys(photo),
      keys.feedEntry.key(ownPointer(photo)),
      ...explorePlaces(photo, reading),
    ];
  },
  async judge(subject, facts, inspection) {
    const { item, value } = subject;
    if (isGone(facts, value.ownerId)) return [orphanOfUser("photo-without-owner", item, value.ownerId)];
    return [
      ...judgeCard(facts, { item, part: "owner", copy: value.owner, corrected: (owner) => ({ owner }) }),
      ...judgeLatestReactors(subject, facts),
      ...(await judgeFeeds(subject, facts, inspection)),
      ...(await judgeExplored(subject, facts, inspection)),
    ];
  },
  async count(subject, inspection) {
    const { item, value } = subject;
    const counts = await countRows(subject, inspection);
    if (isDeepStrictEqual(counts, value.counts)) return [];
    return [
      {
        kind: "photo-count",
        subject: item,
        item,
        problem: `counted are ${describe(value.counts)}; there are ${describe(counts)}`,
        evidence: value.watermarks,
        involves: [value.ownerId, value.ulid],
        repair: (db) => applyRepair(db, { write: { change: item, to: { counts } } }),
      },
    ];
  },
};
