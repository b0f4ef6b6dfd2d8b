import type { Db } from "../../db.ts";
import { type Follow, followEntity } from "../../entities/follow.ts";
import { DbError } from "../../errors.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { PutRequest } from "../../io/requests.ts";
import { lookUpTargets, lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, myCard, now, theirCard, them } from "../examples.ts";

export const follow = accessPattern({
  id: "follows.follow",
  question: "Follow a user",
  tutorial: 8,
  budget: { requests: 1, coldRequests: 2, writeUnits: 1, indexWriteUnits: 1 },
  sends: () => [
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [me, them] }), only: "cold" },
    {
      operation: "PutItem",
      request: followUserRequest({
        followerId: me,
        followedId: them,
        followedAt: now.toISOString(),
        follower: myCard,
        followed: theirCard,
      }),
    },
  ],
  /** Follows a user; following twice changes nothing. Throws `SELF_FOLLOW`, `USER_NOT_FOUND`. */
  async run(db: Db, { followerId, followedId, now }: FollowInput): Promise<void> {
    if (followerId === followedId) throw new DbError("SELF_FOLLOW", "nobody follows themselves");
    const [follower, followed] = await lookUpTargets(db, { userIds: [followerId, followedId] });
    if (!follower || !followed) throw new DbError("USER_NOT_FOUND", `there is no user ${followedId}`);
    const follow = { followerId, followedId, followedAt: now.toISOString(), follower, followed };
    await ignoreFailedCondition(db.table.put(followUserRequest(follow)));
  },
});

/** Who follows whom, and when. */
export interface FollowInput {
  followerId: string;
  followedId: string;
  now: Date;
}

/** Builds the PutItem, if absent. */
function followUserRequest(follow: Follow): PutRequest {
  return { Item: followEntity.toItem(follow), ConditionExpression: "attribute_not_exists(PK)" };
}
