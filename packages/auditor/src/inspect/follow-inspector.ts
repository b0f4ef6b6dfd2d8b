import { type Follow, formatLargeFollow, keys, largeFollowedEntity } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import { addLargeFollows } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";
import { isGone, judgeCard } from "./cards.ts";
import type { Inspector, Subject } from "./inspector.ts";

const profileKey = (userId: string) => keys.profile.key({ userId });

const listKey = ({ followerId }: Follow) => keys.largeFollowed.key({ userId: followerId });

/** The projector counts the removal of a friendship, so the counters of whoever is left are looked at after it. */
function orphan({ item, value: { followerId, followedId } }: Subject<Follow>, goneId: string): Suspicion {
  return {
    kind: "follow-without-user",
    subject: item,
    item,
    problem: `user ${goneId} is gone`,
    involves: [followerId, followedId],
    affects: [profileKey(followerId), profileKey(followedId)],
    repair: (db) => applyRepair(db, { write: { delete: item }, because: [{ absent: profileKey(goneId) }] }),
  };
}

/** Whoever follows a large author pulls the photos. */
function judgeLarge({ item, value }: Subject<Follow>, facts: ItemsByKey): Suspicion[] {
  const { followerId, followedId } = value;
  if (typeof facts.get(profileKey(followedId))?.largeSince !== "string") return [];
  const list = facts.get(listKey(value));
  if (largeFollowedEntity.tryParse(list)?.follows?.has(formatLargeFollow(value))) return [];
  return [
    {
      kind: "large-followed-missing",
      subject: item,
      item: listKey(value),
      part: followedId,
      problem: `user ${followedId}, a large author, is not on the list`,
      involves: [followerId, followedId],
      async repair(db) {
        await addLargeFollows(db, [value]);
        return true;
      },
    },
  ];
}

/** A friendship agrees with both users, and with how the follower's feed gets the photos. */
export const followInspector: Inspector<Follow> = {
  refers: (follow) => [profileKey(follow.followerId), profileKey(follow.followedId), listKey(follow)],
  judge(subject, facts) {
    const { item, value } = subject;
    const goneId = [value.followerId, value.followedId].find((userId) => isGone(facts, userId));
    if (goneId !== undefined) return [orphan(subject, goneId)];
    return [
      ...judgeCard(facts, { item, part: "follower", copy: value.follower, corrected: (follower) => ({ follower }) }),
      ...judgeCard(facts, { item, part: "followed", copy: value.followed, corrected: (followed) => ({ followed }) }),
      ...judgeLarge(subject, facts),
    ];
  },
};
