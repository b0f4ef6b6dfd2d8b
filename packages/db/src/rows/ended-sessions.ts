import type { Db } from "../db.ts";
import { type EndedSession, endedSessionEntity, endedSessionMs } from "../entities/ended-session.ts";
import type { Item } from "../entities/entity.ts";
import { epochSeconds } from "../io/epoch-seconds.ts";
import type { QueryRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import { deleteRows } from "./delete-rows.ts";

/** Expired items that are deleted with those of one batch: more than come with it, so that none are left for long. */
const forgottenTogether = 100;

const PK = keys.endedSession.partition.format({});

/** Builds the Query of what was written from a time on. */
export function endedSessionsRequest(since: Date): QueryRequest {
  return {
    KeyConditionExpression: "PK = :ended AND SK >= :since",
    ExpressionAttributeValues: { ":ended": PK, ":since": since.toISOString() },
  };
}

/** Builds the Query of what is of no use any more. */
export function forgottenSessionsRequest(now: Date): QueryRequest {
  return {
    KeyConditionExpression: "PK = :ended AND SK < :end",
    ExpressionAttributeValues: { ":ended": PK, ":end": new Date(now.getTime() - endedSessionMs).toISOString() },
    ProjectionExpression: "PK, SK",
    Limit: forgottenTogether,
  };
}

/** Returns the sessions whose ends were written from a time on, in that order: one Query for each megabyte of them. */
export async function readEndedSessions(db: Db, since: Date): Promise<EndedSession[]> {
  const found: Item[] = [];
  let request = endedSessionsRequest(since);
  for (;;) {
    const { items, lastKey } = await db.table.query(request);
    found.push(...items);
    if (!lastKey) return db.table.readEach(found, endedSessionEntity.parse);
    request = { ...request, ExclusiveStartKey: lastKey };
  }
}

/**
 * Writes down by their marks that sessions have ended, and deletes what is of no use any more: the embedded engine
 * deletes nothing by its expiry.
 */
export async function putEndedSessions(db: Db, marks: string[], now: Date): Promise<void> {
  const expiresAt = epochSeconds(new Date(now.getTime() + endedSessionMs));
  const writes = marks.map((mark) => {
    const Item = endedSessionEntity.toItem({ endedAt: now.toISOString(), mark, expiresAt });
    return { PutRequest: { Item } };
  });
  await db.table.batchWrite(writes);
  const { items } = await db.table.query(forgottenSessionsRequest(now));
  await deleteRows(
    db,
    items.map((item) => ({ PK: String(item.PK), SK: String(item.SK) })),
  );
}
