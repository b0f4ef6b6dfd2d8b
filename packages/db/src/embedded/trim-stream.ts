import type { Database } from "node-sqlite3-wasm";
import { z } from "zod";
import { keys } from "../keys/key-design.ts";
import { readColumn } from "./engine-schema.ts";

/** What may go. */
export interface TrimOptions {
  now: Date;
  /** How long trimming may hold up the start, in milliseconds; what is left waits for the next one. */
  budgetMs?: number;
}

/** DynamoDB keeps stream records for a day (Amazon DynamoDB Developer Guide, "DynamoDB Streams"). */
const keptMs = 24 * 60 * 60 * 1_000;

/** Records in one transaction. */
const batchSize = 1_000;

/** The engine keeps an item as DynamoDB JSON. */
const checkpointSchema = z.object({ sequenceNumber: z.object({ S: z.string().regex(/^\d+$/) }) });

/** The engine's names of tables and items come from outside. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

interface Shard {
  tableName: string;
  shardId: string;
  /** The sequence number up to which the projector has read. */
  checkpoint: string;
}

function readCheckpoint(database: Database, tableName: string, shardId: string): string | null {
  const { PK, SK } = keys.checkpoint.key({ shardId });
  const sql = `SELECT item_json FROM ${quoted(tableName)} WHERE pk = ? AND sk = ?`;
  const [json] = readColumn(database, sql, "item_json", [`S:${PK}`, `S:${SK}`]);
  if (typeof json !== "string") return null;
  return checkpointSchema.safeParse(JSON.parse(json)).data?.sequenceNumber.S ?? null;
}

/** The engine has one shard a table. */
function readShards(database: Database): Shard[] {
  const tableNames = readColumn(database, "SELECT table_name FROM _tables WHERE stream_enabled = 1", "table_name");
  return tableNames.map(String).flatMap((tableName) => {
    const oldest = `SELECT shard_id FROM _stream_records
      WHERE table_name = ? ORDER BY CAST(sequence_number AS INTEGER) LIMIT 1`;
    const [shardId] = readColumn(database, oldest, "shard_id", [tableName]).map(String);
    const checkpoint = shardId === undefined ? null : readCheckpoint(database, tableName, shardId);
    return shardId === undefined || checkpoint === null ? [] : [{ tableName, shardId, checkpoint }];
  });
}

/**
 * Deletes some of the oldest records and answers how many. The one at the checkpoint stays: the engine numbers records
 * from the highest that is left, and would begin anew after the last one.
 */
function trimSome(database: Database, { tableName, shardId, checkpoint }: Shard, keptSince: number): number {
  const oldest = `SELECT id, created_at FROM _stream_records
    WHERE table_name = ? AND shard_id = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)
    ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${batchSize}`;
  const sql = `DELETE FROM _stream_records WHERE id IN (SELECT id FROM (${oldest}) WHERE created_at < ?)`;
  return database.run(sql, [tableName, shardId, checkpoint, keptSince]).changes;
}

/**
 * Deletes stream records that are older than a day, as DynamoDB does, and only such as the projector has read: a table
 * without a checkpoint keeps them all.
 */
export function trimStream(database: Database, { now, budgetMs = 250 }: TrimOptions): void {
  const keptSince = Math.floor((now.getTime() - keptMs) / 1_000);
  const deadline = performance.now() + budgetMs;
  for (const shard of readShards(database)) {
    while (trimSome(database, shard, keptSince) > 0 && performance.now() < deadline);
  }
}
