import { isDeepStrictEqual } from "node:util";
import { type Item, keys, type Photo, reactionEntity } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import { cardOf } from "./cards.ts";
import type { Subject } from "./inspector.ts";

type Latest = Photo["latestReactors"];

/** Returns where the reactions are that a photo's latest reactors stand for. */
export function latestReactionKeys({ ownerId, ulid, latestReactors }: Photo) {
  return latestReactors.map(({ user }) => keys.reaction.key({ reactorId: user.userId, ulid, ownerId }));
}

function reactionOf(item: Item | undefined) {
  return item ? reactionEntity.schema.safeParse(item).data : undefined;
}

/** How many are named is for those who count to say, so the list is right when each of its entries is. */
function corrected(photo: Photo, facts: ItemsByKey): Latest {
  const places = latestReactionKeys(photo);
  const entries = photo.latestReactors.flatMap((entry, at) => {
    const place = places[at];
    const reaction = place && reactionOf(facts.get(place));
    const user = cardOf(facts, entry.user.userId) ?? entry.user;
    return reaction ? [{ user, kind: reaction.kind, reactedAt: reaction.reactedAt }] : [];
  });
  const isSorted = entries.every(({ reactedAt }, at) => at === 0 || reactedAt <= (entries[at - 1]?.reactedAt ?? ""));
  return isSorted ? entries : entries.toSorted((a, b) => (a.reactedAt < b.reactedAt ? 1 : -1));
}

const describe = (latest: Latest) =>
  latest.map(({ user, kind }) => `${user.username} ${kind} (version ${user.version})`).join(", ") || "nobody";

/** Compares a photo's latest reactors with the reactions and the profiles. */
export function judgeLatestReactors({ item, value }: Subject<Photo>, facts: ItemsByKey): Suspicion[] {
  const latestReactors = corrected(value, facts);
  if (isDeepStrictEqual(latestReactors, value.latestReactors)) return [];
  return [
    {
      kind: "latest-reactors",
      subject: item,
      item,
      problem: `named are ${describe(value.latestReactors)}; it should be ${describe(latestReactors)}`,
      evidence: [value.watermarks, latestReactors],
      involves: [value.ownerId, value.ulid, ...value.latestReactors.map(({ user }) => user.userId)],
      repair: (db) => applyRepair(db, { write: { change: item, to: { latestReactors } } }),
    },
  ];
}
