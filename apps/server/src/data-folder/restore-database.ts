import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { startEngine } from "@quick-photos/db/embedded";
import { StartError } from "../start-error.ts";
import { takeEngineLock } from "./engine-lock.ts";
import { databaseFile } from "./keep-engine.ts";
import { openDataFolder } from "./open-data-folder.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/** What to put where. */
export interface RestoreOptions {
  file: string;
  dataDir: string;
  /** Whether it may take the place of a database. */
  isReplacing: boolean;
  /** Whether to change nothing. */
  isTrying: boolean;
  /** The engine's binary; the installed one when absent. */
  binary: string | undefined;
  /** Makes sure that a file is a database of this engine, with the right table. Throws StartError. */
  check(file: string): Promise<void>;
}

/** What SQLite keeps beside a file, and would take for part of another one. */
const companions = ["-wal", "-shm"];

const allOf = (file: string) => [file, ...companions.map((end) => `${file}${end}`)];

function remove(file: string): void {
  for (const one of allOf(file)) rmSync(one, { force: true });
}

/** Lets an engine put its log into the file, where its last user was killed; one that cannot is damaged, and goes anyway. */
async function bringToRest(dataFile: string, binary: string | undefined): Promise<void> {
  if (!existsSync(`${dataFile}-wal`)) return;
  const engine = await startEngine({ dataFile, binary }).catch(() => undefined);
  await engine?.stop();
}

/** Puts a new file in the place of another, which is kept aside until that is safe. At no moment is there none. */
function replace(dataFile: string, restored: string, aside: string): void {
  remove(aside);
  for (const end of companions) {
    if (existsSync(`${dataFile}${end}`)) renameSync(`${dataFile}${end}`, `${aside}${end}`);
  }
  if (existsSync(dataFile)) linkSync(dataFile, aside);
  renameSync(restored, dataFile);
  syncToDisk(path.dirname(dataFile));
  remove(aside);
}

function copy(file: string, restored: string): void {
  try {
    copyFileSync(file, restored);
    syncToDisk(restored);
  } catch (cause) {
    remove(restored);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`cannot copy ${file} to ${restored} (${reason}); the database is as it was`, { cause });
  }
}

async function restoreHeld(options: RestoreOptions, dataFile: string): Promise<void> {
  const { file, isReplacing, isTrying, binary, check } = options;
  if (existsSync(dataFile) && !isReplacing) {
    throw new StartError(`there is a database at ${dataFile}: --replace puts the copy in its place`);
  }
  const restored = `${dataFile}.restored`;
  remove(restored);
  copy(file, restored);
  try {
    await check(restored);
    if (isTrying) return;
    await bringToRest(dataFile, binary);
    replace(dataFile, restored, `${dataFile}.replaced`);
  } finally {
    remove(restored);
  }
}

/**
 * Puts a copy of a database into a data folder that nobody uses: all of it or, whatever happens, nothing. Throws StartError
 * when the folder is in use, there is a database that is not to be replaced, or the copy is none.
 */
export async function restoreDatabase(options: RestoreOptions): Promise<void> {
  const { dataDir } = options;
  openDataFolder(dataDir);
  const lock = await takeEngineLock(dataDir);
  try {
    await restoreHeld(options, path.join(dataDir, databaseFile));
  } finally {
    lock.release();
  }
}
