import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { Database } from "node-sqlite3-wasm";
import { knownVersion, readColumn } from "./engine-schema.ts";
import { createIndex } from "./index-stream.ts";
import { streamLimit } from "./limit-stream.ts";

/** Where the header has the schema cookie, which each change of the schema raises (https://www.sqlite.org/fileformat2.html). */
const cookieAt = 40;
/** Where it has the user version: 32 bits with a sign, which SQLite and the engine leave to others. */
const userVersionAt = 60;

const header = { magic: "SQLite format 3\0", bytes: 100 };

/** Returns what stands for all that this version gives a file, and for the schema that it found there. */
function markOf(cookie: number): number {
  const given = JSON.stringify([knownVersion, createIndex, streamLimit, cookie]);
  return createHash("sha256").update(given).digest().readInt32BE();
}

/** Notes in a file that it has what this version gives it. */
export function markTended(database: Database): void {
  const [cookie] = readColumn(database, "PRAGMA schema_version", "schema_version").map(Number);
  if (cookie !== undefined) database.exec(`PRAGMA user_version = ${markOf(cookie)}`);
}

/**
 * Returns whether a file at rest has been given all that this version gives, and its schema has not changed since. It
 * reads a hundred bytes: to load what opens the file takes 0.2 s of processor.
 */
export function isTended(dataFile: string): boolean {
  const bytes = Buffer.alloc(header.bytes);
  const file = openSync(dataFile, "r");
  try {
    readSync(file, bytes, 0, header.bytes, 0);
  } finally {
    closeSync(file);
  }
  if (bytes.toString("latin1", 0, header.magic.length) !== header.magic) return false;
  return bytes.readInt32BE(userVersionAt) === markOf(bytes.readUInt32BE(cookieAt));
}
