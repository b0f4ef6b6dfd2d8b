import * as z from "zod";
import type { Db } from "../db.ts";
import type { QueryRequest } from "../io/requests.ts";
import { indexKeys, keys } from "../keys/key-design.ts";
import { indexName } from "../table/table-definition.ts";

/** A range of somebody's followers, the earliest first. */
export interface FollowerRange {
  followedId: string;
  /** The place of the follower after whom the range begins; null for the first. */
  after: string | null;
  limit: number;
  /** Leaves out whoever followed at this time or later; ISO 8601. */
  until?: string | undefined;
}

/** Some followers, and the place after which the next ones begin; null at the end. */
export interface FollowerPage {
  followers: { followerId: string; followedAt: string }[];
  next: string | null;
}

const rowSchema = z.object({ GSI1SK: z.string() });

function startKey(followedId: string, after: string) {
  const place = indexKeys.followers.sort.parse(after);
  if (!place) throw new TypeError(`"${after}" is not the place of a follower`);
  const { followerId, followedAt } = place;
  return {
    ...keys.follow.key({ followerId, followedId }),
    ...indexKeys.followers.key({ followedId, followedAt, followerId }),
  };
}

/** Builds the Query. */
function followerPageRequest({ followedId, after, limit, until }: FollowerRange): QueryRequest {
  return {
    IndexName: indexName,
    KeyConditionExpression: until ? "GSI1PK = :followed AND GSI1SK < :until" : "GSI1PK = :followed",
    ExpressionAttributeValues: {
      ":followed": indexKeys.followers.partition.format({ followedId }),
      ...(until && { ":until": until }),
    },
    ProjectionExpression: "GSI1SK",
    Limit: limit,
    ...(after !== null && { ExclusiveStartKey: startKey(followedId, after) }),
  };
}

/** Returns some of somebody's followers: one Query of the index. */
export async function readFollowerPage(db: Db, range: FollowerRange): Promise<FollowerPage> {
  const { items, lastKey } = await db.table.query(followerPageRequest(range));
  const places = items.map((item) => rowSchema.parse(item).GSI1SK);
  const followers = places.map((place) => indexKeys.followers.sort.parse(place)).filter((place) => place !== null);
  return { followers, next: lastKey ? (places.at(-1) ?? null) : null };
}
