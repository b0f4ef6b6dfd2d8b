import type { Db } from "@quick-photos/db";
import {
  type DeleteRequest,
  forEachConcurrently,
  ignoreFailedCondition,
  type UpdateRequest,
} from "@quick-photos/db/io";
import { formatLargeFollow, keys, largeFollowedEntity } from "@quick-photos/db/items";
import { existingFollows } from "@quick-photos/db/rows";

/** One friendship with a large author. */
export interface LargeFollow {
  followerId: string;
  followedId: string;
  /** ISO 8601. */
  followedAt: string;
}

/** Builds the UpdateItem that lets a feed pull an author; it makes the list where there is none. */
function addLargeFollowRequest(follow: LargeFollow): UpdateRequest {
  const userId = follow.followerId;
  const { type, v } = largeFollowedEntity.toItem({ userId });
  return {
    Key: keys.largeFollowed.key({ userId }),
    UpdateExpression: "SET #type = :type, v = :v, userId = :user ADD follows :follow",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: {
      ":type": type,
      ":v": v,
      ":user": userId,
      ":follow": new Set([formatLargeFollow(follow)]),
    },
  };
}

/** Builds the UpdateItem that lets a feed pull an author no more; it never makes a list. */
function removeLargeFollowRequest(follow: LargeFollow): UpdateRequest {
  return {
    Key: keys.largeFollowed.key({ userId: follow.followerId }),
    UpdateExpression: "DELETE follows :follow",
    ConditionExpression: "contains(follows, :name)",
    ExpressionAttributeValues: { ":follow": new Set([formatLargeFollow(follow)]), ":name": formatLargeFollow(follow) },
    ReturnValues: "ALL_NEW",
  };
}

/** Builds the DeleteItem of a list that holds nothing any more. */
function removeEmptyListRequest(userId: string): DeleteRequest {
  return { Key: keys.largeFollowed.key({ userId }), ConditionExpression: "attribute_not_exists(follows)" };
}

/** Takes authors off the lists of large authors, where they are on one. */
export async function removeLargeFollows(db: Db, follows: LargeFollow[]): Promise<void> {
  await forEachConcurrently(follows, async (follow) => {
    const removed = await ignoreFailedCondition(db.table.update(removeLargeFollowRequest(follow)));
    if (removed && !removed.answer?.follows)
      await ignoreFailedCondition(db.table.delete(removeEmptyListRequest(follow.followerId)));
  });
}

/**
 * Puts large authors on the lists of those who follow them. What has ended in the meantime is taken off again: it is
 * read after the write, so that whoever ends it later finds it on the list.
 */
export async function addLargeFollows(db: Db, follows: LargeFollow[]): Promise<void> {
  await forEachConcurrently(follows, async (follow) => {
    await db.table.update(addLargeFollowRequest(follow));
  });
  const since = await existingFollows(db, follows);
  const ended = follows.filter(({ followedAt }, at) => since[at] !== followedAt);
  await removeLargeFollows(db, ended);
}
