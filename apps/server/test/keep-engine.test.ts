import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isEngineHealthy, startEmbeddedEngine, withDataFile } from "@quick-photos/db/embedded";
import { createTemporaryFolder } from "@quick-photos/testing";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compose } from "../src/compose.ts";
import { readConfig } from "../src/config.ts";
import { findRunningEngine, takeEngineLock } from "../src/data-folder/engine-lock.ts";
import { databaseFile, type KeptEngine, keepEngine } from "../src/data-folder/keep-engine.ts";

let dataDir: string;
let ends: (() => unknown)[];
beforeEach(() => {
  const folder = createTemporaryFolder();
  dataDir = folder.path;
  ends = [];
  return folder.remove;
});
afterEach(async () => {
  for (const end of ends) await end();
});

/** Above the highest process id of Linux, 2^22. */
const nobody = 2 ** 22 + 1;

const lockFile = () => path.join(dataDir, "engine.json");
const readLock = () => JSON.parse(readFileSync(lockFile(), "utf8"));
const writeLock = (holder: object) => writeFileSync(lockFile(), JSON.stringify(holder));

async function keep(): Promise<KeptEngine> {
  const engine = await keepEngine({ dataDir, binary: undefined, logger: pino({ enabled: false }) });
  ends.push(engine.stop);
  return engine;
}

/** Another process that keeps an engine on the data folder; returns when its engine is ready. */
async function startHolder(): Promise<{ holder: ChildProcess; endpoint: string }> {
  const script = path.join(import.meta.dirname, "fixtures/hold-data-folder.ts");
  const holder = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  ends.push(() => holder.kill());
  const [endpoint] = await once(holder.stdout, "data");
  return { holder, endpoint: String(endpoint) };
}

test("tells where the engine listens while it runs, and nothing afterwards", async () => {
  expect(await findRunningEngine(dataDir)).toBeUndefined();
  const engine = await keep();
  expect(await findRunningEngine(dataDir)).toBe(engine.endpoint);
  await engine.stop();
  expect(await findRunningEngine(dataDir)).toBeUndefined();
  expect(existsSync(lockFile())).toBe(false);
});

test("a folder in use is refused, by name of the process", async () => {
  await keep();
  await expect(keep()).rejects.toThrow(`in use by process ${process.pid}`);
});

test("an engine rests while its file is worked on, and is back at the same endpoint whatever became of it", async () => {
  const engine = await keep();
  const before = readLock().engine.pid;
  const work = async () => [await isEngineHealthy(engine), existsSync(`${engine.dataFile}-wal`)];
  expect(await engine.rest(work)).toEqual([false, false]);
  expect(await isEngineHealthy(engine)).toBe(true);
  await expect(engine.rest(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
  expect(await isEngineHealthy(engine)).toBe(true);
  expect(readLock().engine.pid).not.toBe(before);
  // One that dies in the same moment has no time to put its file in order, and is started once, not twice.
  process.kill(readLock().engine.pid, "SIGKILL");
  expect(await engine.rest(work)).toEqual([false, true]);
  expect(await isEngineHealthy(engine)).toBe(true);
});

test("a killed engine comes back at the same endpoint", async () => {
  const engine = await keep();
  const before = readLock().engine.pid;
  process.kill(before, "SIGKILL");
  await vi.waitFor(() => expect(readLock().engine.pid).not.toBe(before), { timeout: 60_000 });
  expect(await isEngineHealthy(engine)).toBe(true);
});

test("an engine ends when its process is killed, and its file is free", async () => {
  const { holder, endpoint } = await startHolder();
  await expect(keep()).rejects.toThrow(`in use by process ${holder.pid}`);
  holder.kill("SIGKILL");
  await vi.waitFor(async () => expect(await isEngineHealthy({ endpoint })).toBe(false), { timeout: 60_000 });
  await keep();
  expect(readLock().pid).toBe(process.pid);
});

test("an engine that has outlived its process is stopped before its file is opened again", async () => {
  const orphan = await startEmbeddedEngine({ dataFile: path.join(dataDir, databaseFile) });
  ends.push(orphan.stop);
  writeLock({ pid: nobody, token: "dead", engine: { pid: orphan.pid, endpoint: orphan.endpoint } });
  const engine = await keep();
  expect(engine.endpoint).not.toBe(orphan.endpoint);
  expect(await isEngineHealthy(orphan)).toBe(false);
});

test("a lock that nobody holds is taken: a dead process, a reused process id, a torn file", async () => {
  writeLock({ pid: nobody, token: "dead" });
  (await takeEngineLock(dataDir)).release();

  writeLock({ pid: process.pid, token: "former self", engine: { pid: nobody, endpoint: "http://127.0.0.1:9" } });
  (await takeEngineLock(dataDir)).release();

  writeLock({ pid: process.ppid, token: "reused", engine: { pid: nobody, endpoint: "http://127.0.0.1:9" } });
  (await takeEngineLock(dataDir)).release();

  writeFileSync(lockFile(), '{"pid":');
  (await takeEngineLock(dataDir)).release();
});

test("of many that find a dead holder at once, one wins", async () => {
  writeLock({ pid: nobody, token: "dead" });
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, keep));
  const won = attempts.filter(({ status }) => status === "fulfilled");
  expect(won).toHaveLength(1);
});

test("a lock that was lost is not released", async () => {
  const lock = await takeEngineLock(dataDir);
  writeLock({ pid: process.pid, token: "other" });
  expect(lock.isHeld()).toBe(false);
  lock.release();
  expect(readLock().token).toBe("other");
});

test("a server that projects has its engine forget what it has read of the stream", async () => {
  const config = { ...readConfig({ empty: true }, { DATA_DIR: dataDir }), eraseEveryMs: 600_000 };
  const { services, projector, stop } = await compose({ config, logger: pino({ enabled: false }) });
  for (const SK of ["1", "2", "3"]) await services.db.table.put({ Item: { PK: "WRITTEN", SK } });
  await projector?.settle();
  await projector?.savePlaces();
  await stop();
  const kept = await withDataFile(path.join(dataDir, databaseFile), (database) =>
    database.all("SELECT keys_json FROM _stream_records").map((row) => String(row.keys_json)),
  );
  expect(kept.filter((keys) => keys.includes("WRITTEN"))).toEqual([]);
  expect(kept).toContain("{}");
});
