import type { Database } from "node-sqlite3-wasm";
import { readColumn } from "./engine-schema.ts";

/** Records that go at once, some 10 ms of the engine's time, after which others have their turn. */
export const forgottenAtOnce = 500;

/** The tag of a table that says how far its stream has been read. */
export const readTag = "quick-photos:read";

/** The number of a record, by the expression that has the index. */
const number = "CAST(sequence_number AS INTEGER)";

const place = `(SELECT CAST(json_extract(value, '$.Value') AS INTEGER) FROM json_each(NEW.tags)
    WHERE json_extract(value, '$.Key') = '${readTag}')`;

/**
 * The record at the place stays, because the engine numbers on from the highest and a reader asks for what comes after it,
 * and loses what it says of a person.
 */
const forget = `CREATE TRIGGER quick_photos_forget AFTER UPDATE OF tags ON _tables BEGIN
  DELETE FROM _stream_records WHERE table_name = NEW.table_name AND ${number} < min(${place},
    (SELECT min(${number}) FROM _stream_records WHERE table_name = NEW.table_name) + ${forgottenAtOnce});
  UPDATE _stream_records SET keys_json = '{}', new_image = NULL, old_image = NULL
    WHERE table_name = NEW.table_name AND ${number} = ${place};
END`;

/** What lets the stream end. */
export const streamLimit = { name: "quick_photos_forget", sql: forget } as const;

/** What did so in files of before, with every record that was written. */
const former = `DROP TRIGGER IF EXISTS quick_photos_note_place; DROP TRIGGER IF EXISTS quick_photos_trim;
  DROP TABLE IF EXISTS quick_photos_places;`;

/**
 * Lets the stream be told how far it has been read (`createForgetting`): a trigger, which runs inside the engine, under its
 * locks and in its transactions, and takes the oldest records away. It is on what is seldom written, because the engine
 * makes the program of a statement anew each time, with the triggers on its table. All of it or nothing.
 */
export function limitStream(database: Database): void {
  const { name, sql } = streamLimit;
  database.exec(`BEGIN; ${former} DROP TRIGGER IF EXISTS ${name}; ${sql}; COMMIT`);
}

/** Takes the triggers off the stream of a file that is not the known one, where they might stand in the engine's way. */
export function unlimitStream(database: Database): void {
  const triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'quick_photos_%'";
  for (const name of readColumn(database, triggers, "name")) database.exec(`DROP TRIGGER ${String(name)}`);
}
