import { existsSync, rmSync, statSync } from "node:fs";
import type { Database } from "node-sqlite3-wasm";
import { readSnapshotMark } from "./snapshot-mark.ts";

/**
 * Returns whether an engine has made the file and nobody has it open: the files that SQLite keeps beside a database in
 * use go when the last connection is closed, and stay when its process is killed. Whoever is about to take a snapshot
 * has a mark there.
 */
export function isAtRest(dataFile: string): boolean {
  const size = statSync(dataFile, { throwIfNoEntry: false })?.size ?? 0;
  const isOpen = existsSync(`${dataFile}-wal`) || existsSync(`${dataFile}-shm`);
  return size > 0 && !isOpen && readSnapshotMark(dataFile) === null;
}

/**
 * Works on the file of an engine that does not run, and closes it. What is killed on the way leaves the file to the next
 * engine, whose SQLite undoes what was not committed.
 */
export async function withDataFile<T>(dataFile: string, work: (database: Database) => T | Promise<T>): Promise<T> {
  // Loaded only here: a process that starts no engine need not compile a megabyte.
  const { default: sqlite } = await import("node-sqlite3-wasm");
  // The library's own lock, which the engine does not know. It is left behind by a process that was killed.
  rmSync(`${dataFile}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(dataFile, { fileMustExist: true });
  try {
    // Without shared memory, which the library lacks, SQLite opens a write-ahead log for one connection only.
    // A write waits for the disk when the log goes into the file, as with the engine's own connection, not before.
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL");
    return await work(database);
  } finally {
    database.close();
  }
}
