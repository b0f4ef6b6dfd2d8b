import type { Db } from "../db.ts";
import { photoEntity } from "../entities/photo.ts";
import type { QueryRequest } from "../io/requests.ts";
import { indexKeys, keys } from "../keys/key-design.ts";
import { indexName } from "../table/table-definition.ts";

/** How many rows the counters of a profile stand for. */
export type ProfileRows = Record<"photos" | "followers" | "followed", number>;

function rangeOf(PK: string, prefix: string, isConsistent: boolean): QueryRequest {
  return {
    KeyConditionExpression: "PK = :pk AND begins_with(SK, :prefix)",
    ExpressionAttributeValues: { ":pk": PK, ":prefix": prefix },
    ConsistentRead: isConsistent,
  };
}

/** Adds up the pages of a Query that counts: each page reads 1 MB at most (a DynamoDB limit) and returns a number. */
async function countRows(db: Db, query: QueryRequest): Promise<number> {
  let rows = 0;
  let start: Record<string, unknown> | undefined;
  do {
    const page = await db.table.query({ ...query, Select: "COUNT", ExclusiveStartKey: start });
    rows += page.count;
    start = page.lastKey;
  } while (start);
  return rows;
}

/** Counts the rows that a profile's counters stand for: three Queries, a read unit for every 4 to 8 KB of rows. */
export async function countProfileRows(db: Db, userId: string, isConsistent: boolean): Promise<ProfileRows> {
  const PK = keys.profile.partition.format({ userId });
  const photoRows = rangeOf(PK, keys.photo.sort.prefix, isConsistent);
  // What is only counted says nothing of its type, so removed photos are left out where they are.
  const ownPhotos: QueryRequest = {
    ...photoRows,
    FilterExpression: "#type = :photoType",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: { ...photoRows.ExpressionAttributeValues, ":photoType": photoEntity.type },
  };
  const followers: QueryRequest = {
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :followed",
    ExpressionAttributeValues: { ":followed": indexKeys.followers.partition.format({ followedId: userId }) },
  };
  const [photos, followed, followedBy] = await Promise.all([
    countRows(db, ownPhotos),
    countRows(db, rangeOf(PK, keys.follow.sort.prefix, isConsistent)),
    countRows(db, followers),
  ]);
  return { photos, followers: followedBy, followed };
}
