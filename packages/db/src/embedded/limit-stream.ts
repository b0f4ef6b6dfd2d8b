import type { Database } from "node-sqlite3-wasm";
import { keys } from "../keys/key-design.ts";
import { readColumn } from "./engine-schema.ts";

/** Oldest records that go with each new one: with one, a stream that has grown would stay as long as it is. */
const recordsPerWrite = 2;

/** SQL for a string. */
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** What stands around the shard in the key of its checkpoint; the key design says it, not this file. */
const sample = "shard";
const { PK, SK } = keys.checkpoint.key({ shardId: sample });
const [before = "", after = ""] = PK.split(sample).map(literal);

const isCheckpoint = `json_extract(NEW.keys_json, '$.SK.S') = ${literal(SK)}
  AND json_extract(NEW.keys_json, '$.PK.S') = ${before} || NEW.shard_id || ${after}`;

/** Records of one stream, whose numbers are compared with the expression that has the index. */
const ofShard = "table_name = NEW.table_name AND shard_id = NEW.shard_id AND CAST(sequence_number AS INTEGER)";

/**
 * How far each shard has been read, where a trigger finds it without knowing tables and items. A place that is no number,
 * which a checkpoint has before the first record, counts as zero, and nothing is older.
 */
const places = `CREATE TABLE quick_photos_places (shard_id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID`;

/**
 * A checkpoint is an item like others, so saving it puts a record into the stream. The record that it names stays,
 * because the engine numbers on from the highest and a reader asks for what comes after it, and loses what it says of a
 * person.
 */
const notePlace = `CREATE TRIGGER quick_photos_note_place AFTER INSERT ON _stream_records WHEN ${isCheckpoint} BEGIN
  DELETE FROM quick_photos_places WHERE shard_id = NEW.shard_id;
  INSERT INTO quick_photos_places (shard_id, place)
    SELECT NEW.shard_id, CAST(json_extract(NEW.new_image, '$.sequenceNumber.S') AS INTEGER)
    WHERE json_extract(NEW.new_image, '$.sequenceNumber.S') IS NOT NULL;
  UPDATE _stream_records SET keys_json = '{}', new_image = NULL, old_image = NULL
    WHERE ${ofShard} = (SELECT place FROM quick_photos_places WHERE shard_id = NEW.shard_id);
END`;

const trimOldest = `CREATE TRIGGER quick_photos_trim AFTER INSERT ON _stream_records BEGIN
  DELETE FROM _stream_records WHERE id IN (
    SELECT id FROM _stream_records
      WHERE ${ofShard} < (SELECT place FROM quick_photos_places WHERE shard_id = NEW.shard_id)
      ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${recordsPerWrite});
END`;

/** What lets the stream end: a table and two triggers, in the order in which they are made. */
export const streamLimits = [
  { kind: "TABLE", name: "quick_photos_places", sql: places },
  { kind: "TRIGGER", name: "quick_photos_note_place", sql: notePlace },
  { kind: "TRIGGER", name: "quick_photos_trim", sql: trimOldest },
] as const;

function storedSql(database: Database, name: string): unknown {
  return readColumn(database, "SELECT sql FROM sqlite_schema WHERE name = ?", "sql", [name])[0];
}

/**
 * Lets every write to the stream take its two oldest records away that the projector has read: triggers, which run inside
 * the engine, under its locks and in its transactions. Changes nothing when they are there. All of it or nothing.
 */
export function limitStream(database: Database): void {
  const outdated = streamLimits.filter(({ name, sql }) => storedSql(database, name) !== sql);
  if (outdated.length === 0) return;
  const statements = outdated.map(({ kind, name, sql }) => `DROP ${kind} IF EXISTS ${name}; ${sql};`);
  database.exec(`BEGIN; ${statements.join("\n")} COMMIT`);
}

/** Takes the triggers off the stream of a file that is not the known one, where they might stand in the engine's way. */
export function unlimitStream(database: Database): void {
  for (const { kind, name } of streamLimits) {
    if (kind === "TRIGGER" && storedSql(database, name) !== undefined) database.exec(`DROP TRIGGER ${name}`);
  }
}
