import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createTemporaryFolder } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { createLogger } from "../src/logger.ts";
import { runBackup, runRestore } from "../src/table/run-backup.ts";

let folder: ReturnType<typeof createTemporaryFolder>;
let dataDir: string;
let copy: string;
const logger = createLogger("silent");
const databaseIn = (dir: string) => path.join(dir, "photos.db");
const inFolder = (name: string) => path.join(folder.path, name);

/** Starts an engine on the database of a data folder, and signs somebody up. */
async function signUp(dir: string, username: string) {
  const engine = await startEmbeddedEngine({ dataFile: databaseIn(dir) });
  const table = openTable(engine.endpoint);
  await table.create();
  await createPeople(table.db).signUp(username);
  return { engine, table };
}

/** Returns the usernames that a database has. */
async function namesIn(dir: string): Promise<string[]> {
  const engine = await startEmbeddedEngine({ dataFile: databaseIn(dir) });
  const table = openTable(engine.endpoint);
  const names = ["anna", "ben"];
  const claims = names.map((name) => ({ PK: `USERNAME#${name}`, SK: "USERNAME" }));
  const found = await table.db.table.batchGet({ Keys: claims });
  table.close();
  await engine.stop();
  return names.filter((_, at) => found[at] !== undefined);
}

const configOf = (dir: string, more: Record<string, string> = {}) =>
  readConfig({ empty: true }, { DATA_DIR: dir, ...more });

function backup(file: string, more: Record<string, string> = {}) {
  return runBackup({ command: { kind: "backup", file }, config: configOf(dataDir, more), logger, write: () => {} });
}

function restore(
  dir: string,
  file: string,
  options: { isReplacing?: boolean; isTrying?: boolean; tableName?: string } = {},
) {
  const { isReplacing = false, isTrying = false, tableName = "quick-photos" } = options;
  const config = configOf(dir, { TABLE_NAME: tableName });
  return runRestore({ command: { kind: "restore", file, isReplacing, isTrying }, config, write: () => {} });
}

beforeAll(async () => {
  folder = createTemporaryFolder();
  dataDir = folder.path;
  const { engine, table } = await signUp(dataDir, "anna");
  table.close();
  await engine.stop();
  copy = inFolder("copy.db");
  await backup(copy);
});
afterAll(() => folder.remove());

test("a backup goes over no file, and is of the embedded engine", async () => {
  await expect(backup(copy)).rejects.toThrow(`${copy} is there already`);
  const elsewhere = { DYNAMODB_ENDPOINT: "http://127.0.0.1:1" };
  await expect(backup(inFolder("other.db"), elsewhere)).rejects.toThrow(
    /^backup and restore are for the embedded engine/,
  );
  await expect(backup(inFolder("none/other.db"))).rejects.toThrow(/^cannot write .*ENOENT.*nothing else was changed/);
  expect(readdirSync(dataDir).filter((name) => /dynoxide|snapshot|part/.test(name))).toEqual([]);
});

test("a restore replaces only what it is told to, even after a kill, and leaves nothing beside", async () => {
  const dir = inFolder("killed");
  await restore(dir, copy);
  expect(await namesIn(dir)).toEqual(["anna"]);
  const { engine, table } = await signUp(dir, "ben");
  process.kill(engine.pid, "SIGKILL");
  table.close();
  await engine.stop();
  expect(existsSync(`${databaseIn(dir)}-wal`)).toBe(true);
  await expect(restore(dir, copy)).rejects.toThrow(/^there is a database at .*: --replace puts the copy in its place/);
  await restore(dir, copy, { isReplacing: true, isTrying: true });
  expect(existsSync(`${databaseIn(dir)}-wal`)).toBe(true);
  await restore(dir, copy, { isReplacing: true });
  expect(readdirSync(dir)).toEqual(["photos.db"]);
  expect(await namesIn(dir)).toEqual(["anna"]);
});

test("what is no whole copy with the right table is refused, and the database stays as it is", async () => {
  const dir = inFolder("refusing");
  await restore(dir, copy);
  const bytes = () =>
    createHash("sha256")
      .update(readFileSync(databaseIn(dir)))
      .digest("hex");
  const before = bytes();
  const cut = inFolder("cut.db");
  writeFileSync(cut, readFileSync(copy));
  truncateSync(cut, 40_000);
  const letters = inFolder("letters.db");
  writeFileSync(letters, "letters, and no database");
  const isReplacing = true;
  await expect(restore(dir, cut, { isReplacing })).rejects.toThrow(/^it is no copy to be used: .*(damaged|malformed)/);
  await expect(restore(dir, letters, { isReplacing })).rejects.toThrow(/^it is no copy to be used: .*not a database/);
  await expect(restore(dir, copy, { isReplacing, tableName: "others" })).rejects.toThrow(
    "there is no table others in it, it has quick-photos: set TABLE_NAME to the one that is meant",
  );
  await expect(restore(dir, inFolder("nothing.db"))).rejects.toThrow(/^there is no file/);
  expect([bytes(), readdirSync(dir)]).toEqual([before, ["photos.db"]]);
});
