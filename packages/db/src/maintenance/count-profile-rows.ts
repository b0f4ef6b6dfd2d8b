import type { Db } from "../db.ts";
import { type AnyEntity, items } from "../entities/items.ts";
import type { Profile } from "../entities/profile.ts";
import type { ProfileCounter } from "../entities/relations.ts";
import type { QueryRequest } from "../io/requests.ts";
import { ownRange } from "../pages/own-range.ts";
import { indexName } from "../table/table-definition.ts";

/** What is only counted says nothing of its type, so whatever else lies among the rows is left out where they are. */
function ownRows(entity: AnyEntity, userId: string, isConsistent: boolean): QueryRequest {
  const { query } = ownRange(entity, userId);
  return {
    ...query,
    ConsistentRead: isConsistent,
    FilterExpression: "#type = :type",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ":type": entity.type },
  };
}

function indexedRows({ type, index }: AnyEntity, attribute: string, userId: string): QueryRequest {
  if (!index) throw new TypeError(`nothing leads from a user to the ${type} items that have the user as ${attribute}`);
  return {
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": index.partition.format({ [attribute]: userId }) },
  };
}

/** Returns what finds the rows that a counter of a user stands for: every kind of item says in which it is counted. */
export function countedRows(counter: ProfileCounter, userId: string, isConsistent: boolean): QueryRequest[] {
  return Object.values<AnyEntity>(items).flatMap((entity) => {
    const attribute = entity.counted[counter];
    if (attribute === undefined) return [];
    const isOwn = attribute === entity.owner;
    return [isOwn ? ownRows(entity, userId, isConsistent) : indexedRows(entity, attribute, userId)];
  });
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
export async function countProfileRows(db: Db, userId: string, isConsistent: boolean): Promise<Profile["counts"]> {
  const count = async (counter: ProfileCounter) => {
    const rows = countedRows(counter, userId, isConsistent).map((query) => countRows(db, query));
    return (await Promise.all(rows)).reduce((sum, some) => sum + some, 0);
  };
  const [photos, followers, followed] = await Promise.all([count("photos"), count("followers"), count("followed")]);
  return { photos, followers, followed };
}
