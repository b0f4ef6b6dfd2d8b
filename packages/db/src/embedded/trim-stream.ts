import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "node-sqlite3-wasm";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { readColumn } from "./engine-schema.ts";

/** Records in one transaction: some milliseconds, after which other work of the process has its turn. */
const batchSize = 250;

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
    const oldest = "SELECT shard_id FROM _stream_records NOT INDEXED WHERE table_name = ? ORDER BY id LIMIT 1";
    const [shardId] = readColumn(database, oldest, "shard_id", [tableName]).map(String);
    const checkpoint = shardId === undefined ? null : readCheckpoint(database, tableName, shardId);
    return shardId === undefined || checkpoint === null ? [] : [{ tableName, shardId, checkpoint }];
  });
}

/**
 * Deletes some of the oldest records and returns how many. The one at the checkpoint stays: the engine numbers records
 * from the highest that is left, and would begin anew after the last one.
 */
function trimSome(database: Database, { tableName, shardId, checkpoint }: Shard): number {
  // Rows lie in the order of their numbers, and in a file with very many there is no index to tell.
  const oldest = `SELECT id FROM _stream_records NOT INDEXED
    WHERE table_name = ? AND shard_id = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)
    ORDER BY id LIMIT ${batchSize}`;
  return database.run(`DELETE FROM _stream_records WHERE id IN (${oldest})`, [tableName, shardId, checkpoint]).changes;
}

/** Takes from the record at the checkpoint what it says of a person; only its number is needed. */
function blankCheckpointRecord(database: Database, { tableName, shardId, checkpoint }: Shard): void {
  const sql = `UPDATE _stream_records SET keys_json = '{}', new_image = NULL, old_image = NULL
    WHERE table_name = ? AND shard_id = ? AND CAST(sequence_number AS INTEGER) = CAST(? AS INTEGER)
      AND (keys_json <> '{}' OR new_image IS NOT NULL OR old_image IS NOT NULL)`;
  database.run(sql, [tableName, shardId, checkpoint]);
}

/**
 * Deletes the stream records that the projector has read, for so many milliseconds at most, and returns whether none is
 * left. A table without a checkpoint keeps them all.
 */
export async function trimStream(database: Database, budgetMs: number): Promise<boolean> {
  const deadline = performance.now() + budgetMs;
  for (const shard of readShards(database)) {
    blankCheckpointRecord(database, shard);
    while (trimSome(database, shard) > 0) {
      if (performance.now() > deadline) return false;
      await nextTurn();
    }
  }
  return true;
}
