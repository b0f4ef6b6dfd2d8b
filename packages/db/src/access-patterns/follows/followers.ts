import * as z from "zod";
import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import { userCardSchema } from "../../entities/user-card.ts";
import { indexKeys, keys } from "../../keys/key-design.ts";
import { type ListRequest, type Page, type PageRequest, queryPage } from "../../pages/query-page.ts";
import { indexName } from "../../table/table-definition.ts";
import { accessPattern } from "../access-pattern.ts";
import { firstPage, them } from "../examples.ts";
import type { FriendEntry } from "./friend-entry.ts";

export const followers = accessPattern({
  id: "follows.followers",
  question: "View followers",
  tutorial: 9,
  budget: { requests: 1, indexReadUnits: 1 },
  sends: () => [{ operation: "Query", request: firstPage(listFollowersRequest({ userId: them })) }],
  /** Returns a page of those who follow a user, newest first. Throws `CURSOR_INVALID`. */
  run(db: Db, { userId, ...page }: { userId: string } & PageRequest): Promise<Page<FriendEntry>> {
    return queryPage(db.table, listFollowersRequest({ userId }), page, readFollower);
  },
});

/** What GSI1 carries of a friendship. */
const followerSchema = z.object({ follower: userCardSchema, followedAt: z.string() });

/** Builds the Query, newest first. */
export function listFollowersRequest({ userId }: { userId: string }): ListRequest {
  const GSI1PK = indexKeys.followers.partition.format({ followedId: userId });
  return {
    list: `follows.followers ${userId}`,
    query: {
      IndexName: indexName,
      KeyConditionExpression: "GSI1PK = :followed",
      ExpressionAttributeValues: { ":followed": GSI1PK },
      ScanIndexForward: false,
    },
    fixedKey: { GSI1PK, SK: keys.follow.sort.format({ followedId: userId }) },
  };
}

/** Returns who follows and since when, from a row of the index. */
export function readFollower(item: Item): FriendEntry {
  const { follower, followedAt } = followerSchema.parse(item);
  return { user: follower, since: followedAt };
}
