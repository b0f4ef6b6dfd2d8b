import type { Database } from "node-sqlite3-wasm";
import { readColumn } from "./engine-schema.ts";

/**
 * What the engine asks of its stream: with every write the highest number of a table, with every poll the records above
 * a number in their order, with every look at the shards the lowest and highest number as text. All three begin with the
 * table; the last two columns spare the third one the rows. The expression is the engine's own, letter for letter:
 * SQLite uses an index on an expression for no other spelling.
 */
export const createIndex = `CREATE INDEX IF NOT EXISTS quick_photos_stream
  ON _stream_records (table_name, CAST(sequence_number AS INTEGER), shard_id, sequence_number)`;

/**
 * The most records that an index is made over in passing: half a million take a second. A file of this version has the
 * index from its first start; one from before it, with more records, holds every write up for some hundred milliseconds.
 */
const mostRecords = 500_000;

/** Returns why the engine's stream cannot be given its index; null when it has it now. Makes all of it or nothing. */
export function indexStream(database: Database): string | null {
  const has = readColumn(database, "SELECT name FROM sqlite_schema WHERE name = 'quick_photos_stream'", "name");
  if (has.length > 0) return null;
  const [records] = readColumn(database, "SELECT max(id) - min(id) AS records FROM _stream_records", "records");
  if (Number(records) > mostRecords) return `an index over its ${String(records)} stream records would take too long`;
  database.exec(createIndex);
  return null;
}
