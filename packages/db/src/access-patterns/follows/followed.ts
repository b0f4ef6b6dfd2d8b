import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import { followEntity } from "../../entities/follow.ts";
import { keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, them } from "../examples.ts";
import type { FriendEntry } from "./friend-entry.ts";

export const followed = accessPattern({
  id: "follows.followed",
  question: "View followed",
  tutorial: 10,
  budget: { requests: 1, readUnits: 1.5 },
  sends: () => [{ operation: "Query", request: firstPage(listFollowedRequest({ userId: them })) }],
  /** Returns a page of those whom a user follows. Throws `CURSOR_INVALID`. */
  run(db: Db, { userId, ...page }: { userId: string } & PageRequest): Promise<Page<FriendEntry>> {
    return queryPage(db.table, listFollowedRequest({ userId }), page, readFollowed);
  },
});

/** Builds the Query, in the order of user ids. */
function listFollowedRequest({ userId }: { userId: string }): ListRequest {
  const PK = keys.follow.partition.format({ followerId: userId });
  return {
    list: `follows.followed ${userId}`,
    query: {
      KeyConditionExpression: "PK = :user AND begins_with(SK, :follows)",
      ExpressionAttributeValues: { ":user": PK, ":follows": keys.follow.sort.prefix },
    },
    fixedKey: { PK },
  };
}

/** Returns who is followed and since when. */
function readFollowed(item: Item): FriendEntry {
  const { followed, followedAt } = followEntity.parse(item);
  return { user: followed, since: followedAt };
}
