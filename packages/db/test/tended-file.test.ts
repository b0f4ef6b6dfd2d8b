import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withDataFile } from "../src/embedded/data-file.ts";
import { eraseRemoved } from "../src/embedded/erase-removed.ts";
import { findEngineBinary } from "../src/embedded/find-engine-binary.ts";
import { type EmbeddedEngine, startEmbeddedEngine, startEngine } from "../src/embedded/index.ts";
import { tendDataFile } from "../src/embedded/tend-data-file.ts";
import { isTended } from "../src/embedded/tended-mark.ts";
import { createUlid } from "../src/index.ts";
import { makeOldFile, openEngineTable, query, sequenceNumbers, shardId } from "./fixtures/engine-files.ts";

let folder: string;
let dataFile: string;
let engines: EmbeddedEngine[];
const onWarning = vi.fn<(message: string) => void>();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tended-"));
  dataFile = path.join(folder, "data.db");
  engines = [];
  onWarning.mockClear();
});
afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.stop()));
  rmSync(folder, { recursive: true, force: true });
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

async function start(starter = startEmbeddedEngine): Promise<EmbeddedEngine> {
  const engine = await starter({ dataFile, onWarning });
  engines.push(engine);
  return engine;
}

const startAndStop = async () => (await start()).stop();
const indexes = () => query(dataFile, "SELECT name FROM sqlite_schema WHERE name = 'quick_photos_stream'", "name");
const stored = () => readFileSync(dataFile);

/** The statements by which the engine reads its stream, and how SQLite is to find the rows. */
const statements = [
  [
    "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1",
    "SEARCH _stream_records USING COVERING INDEX quick_photos_stream (table_name=?)",
  ],
  [
    `SELECT event_name, keys_json, new_image, old_image, sequence_number, created_at, user_identity
             FROM _stream_records
             WHERE table_name = ?1 AND shard_id = ?2 AND CAST(sequence_number AS INTEGER) > ?3
             ORDER BY CAST(sequence_number AS INTEGER) ASC
             LIMIT ?4`,
    "SEARCH _stream_records USING INDEX quick_photos_stream (table_name=? AND <expr>>?)",
  ],
  [
    "SELECT MIN(sequence_number), MAX(sequence_number) FROM _stream_records WHERE table_name = ?1 AND shard_id = ?2",
    "SEARCH _stream_records USING COVERING INDEX quick_photos_stream (table_name=?)",
  ],
] as const;

test("a new file has the index, and the engine's own statements use it", async () => {
  await startAndStop();
  const program = readFileSync(findEngineBinary());
  for (const [sql, plan] of statements) {
    expect(program.includes(sql)).toBe(true);
    expect(await query(dataFile, `EXPLAIN QUERY PLAN ${sql}`, "detail")).toEqual([plan]);
  }
  expect(onWarning).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual(["data.db"]);
});

test("a file from before gets the index at its next start, and the start after that changes nothing", async () => {
  await makeOldFile(dataFile, { records: 200 });
  expect(await indexes()).toEqual([]);
  await startAndStop();
  expect(await indexes()).toEqual(["quick_photos_stream"]);
  expect(await sequenceNumbers(dataFile)).toEqual(range(1, 200));
  const before = stored();
  await tendDataFile({ dataFile, onWarning });
  expect(stored().equals(before)).toBe(true);
});

test("a file that has it all is told by its header, and is opened again when its schema has changed", async () => {
  await startAndStop();
  expect(isTended(dataFile)).toBe(true);
  await withDataFile(dataFile, (database) => database.exec("DROP INDEX quick_photos_stream"));
  expect(isTended(dataFile)).toBe(false);
  await startAndStop();
  expect([isTended(dataFile), await indexes()]).toEqual([true, ["quick_photos_stream"]]);
  // The mark of another version, whatever it has given the file.
  await withDataFile(dataFile, (database) => database.exec("PRAGMA user_version = 1"));
  expect(isTended(dataFile)).toBe(false);
});

test("a mark of a snapshot that a full disk has left empty keeps nobody from the file", async () => {
  writeFileSync(`${dataFile}-snapshot`, "");
  await startAndStop();
  expect([onWarning.mock.calls, isTended(dataFile)]).toEqual([[], true]);
});

/** Erases as if the engine were away as long as it takes. */
async function erase(budgetMs = 60_000): Promise<number> {
  let goes = 0;
  for (let from: number | null = 0; from !== null; goes++) from = await eraseRemoved({ dataFile, from, budgetMs });
  return goes;
}

test("an engine forgets what has been read when it is told, some at a time, while it runs; numbers go on", async () => {
  await makeOldFile(dataFile, { records: 2_000 });
  const { db, stream, forget, close } = openEngineTable(await start());
  const write = () => db.table.put({ Item: { PK: "WRITTEN#1", SK: createUlid() } });
  const oldest = async () => {
    const { records } = await stream.readShard(await stream.openShard({ shardId }));
    return Number(records[0]?.sequenceNumber);
  };
  const tell = (place: number | string) => forget({ shardId, sequenceNumber: String(place) });
  await write();
  expect(await oldest()).toBe(1);
  // Nothing has been read beyond a shard's start, and a shard of the engine has no end.
  await tell("TRIM_HORIZON");
  expect(await oldest()).toBe(1);
  await tell(10);
  expect(await oldest()).toBe(10);
  const { records } = await stream.readShard(await stream.openShard({ shardId, after: "10" }));
  expect(records.map(({ sequenceNumber }) => Number(sequenceNumber))).toEqual(range(11, 1_010));
  await expect(stream.openShard({ shardId, after: "9" })).rejects.toMatchObject({ code: "RECORDS_TRIMMED" });
  // What has come since takes as many goes as it needs.
  await tell(1_700);
  expect(await oldest()).toBe(1_700);
  await write();
  close();
  await engines[0]?.stop();
  expect(await sequenceNumbers(dataFile)).toEqual(range(1_700, 2_002));
  // The one at the place says nothing any more.
  const told = "SELECT new_image FROM _stream_records WHERE new_image IS NOT NULL";
  expect(await query(dataFile, told, "new_image")).toHaveLength(302);
});

test("a stream that has grown while nobody told the engine gets shorter with each time that it is told", async () => {
  await makeOldFile(dataFile, { records: 2_000 });
  const { stream, forget, close } = openEngineTable(await start());
  const left: number[] = [];
  for (const place of [1_998, 1_999, 2_000]) {
    await forget({ shardId, sequenceNumber: String(place) });
    const { records } = await stream.readShard(await stream.openShard({ shardId }));
    left.push(Number(records[0]?.sequenceNumber));
  }
  expect(left).toEqual([501, 1_501, 2_000]);
  close();
});

test("a file of before loses what made every write take records along", async () => {
  await startAndStop();
  await withDataFile(dataFile, (database) =>
    database.exec(`CREATE TABLE quick_photos_places (shard_id TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TRIGGER quick_photos_note_place AFTER INSERT ON _stream_records BEGIN DELETE FROM quick_photos_places; END;
      CREATE TRIGGER quick_photos_trim AFTER INSERT ON _stream_records BEGIN DELETE FROM quick_photos_places; END`),
  );
  await startAndStop();
  const ours = "SELECT name FROM sqlite_schema WHERE name LIKE 'quick_photos_%' ORDER BY name";
  expect(await query(dataFile, ours, "name")).toEqual(["quick_photos_forget", "quick_photos_stream"]);
});

test("what has been read is erased from a file of before, bit by bit; the place itself stays, blank", async () => {
  await makeOldFile(dataFile, { records: 3_000, checkpoint: 2_500 });
  expect(stored().includes(String(2_400).padStart(200, "0"))).toBe(true);
  expect(await erase(0)).toBeGreaterThan(10);
  expect(await sequenceNumbers(dataFile)).toEqual(range(2_500, 3_000));
  const bytes = stored();
  const held = range(1, 3_000).filter((record) => bytes.includes(String(record).padStart(200, "0")));
  expect(held).toEqual(range(2_501, 3_000));
  const { db, stream, close } = openEngineTable(await start());
  await db.table.put({ Item: { PK: "WRITTEN#1", SK: "AFTER" } });
  const { records } = await stream.readShard(await stream.openShard({ shardId, after: "2500" }));
  expect(records.map(({ sequenceNumber }) => Number(sequenceNumber))).toEqual(range(2_501, 3_001));
  await expect(stream.openShard({ shardId, after: "2499" })).rejects.toMatchObject({ code: "RECORDS_TRIMMED" });
  close();
  await engines[0]?.stop();
  expect(await query(dataFile, "PRAGMA integrity_check", "integrity_check")).toEqual(["ok"]);
});

test("without a checkpoint that names a record, every record stays", async () => {
  await makeOldFile(dataFile, { records: 100 });
  await startAndStop();
  await erase();
  expect(await sequenceNumbers(dataFile)).toEqual(range(1, 100));
  await makeOldFile(dataFile, { records: 100, checkpoint: Number.NaN });
  await startAndStop();
  await erase();
  expect(await sequenceNumbers(dataFile)).toEqual(range(1, 100));
});

test.each([
  ["another version", "UPDATE _config SET value = '99'", "version 99"],
  ["a stream of another shape", "ALTER TABLE _stream_records ADD COLUMN more TEXT", "columns id, .*more"],
  ["no stream", "DROP TABLE _stream_records", "no table _stream_records"],
])("a file of an engine with %s is left alone, and served", async (_, change, reason) => {
  await makeOldFile(dataFile, { records: 100, checkpoint: 90 });
  await withDataFile(dataFile, (database) => database.exec(change));
  await expect(erase()).rejects.toThrow(new RegExp(reason));
  const before = stored();
  await tendDataFile({ dataFile, onWarning });
  expect(stored().equals(before)).toBe(true);
  expect(onWarning).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(reason));
  const { db, close } = openEngineTable(await start());
  expect(await db.table.get({ Key: { PK: `STREAM#${shardId}`, SK: "CHECKPOINT" } })).toBeDefined();
  close();
});

test("a file that is no database, or is in use, is left alone", async () => {
  writeFileSync(dataFile, "not a database, and longer than the hundred bytes with which one begins".repeat(4));
  const before = stored();
  await tendDataFile({ dataFile, onWarning });
  expect(stored().equals(before)).toBe(true);
  expect(onWarning).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("not a database"));

  rmSync(dataFile);
  await start(startEngine);
  await tendDataFile({ dataFile, onWarning });
  expect(onWarning).toHaveBeenLastCalledWith(expect.stringContaining("in use"));
  expect(existsSync(`${dataFile}.lock`)).toBe(false);
});

/** As `repeats` of packages/testing has it, which stands above this package and so cannot be asked. */
const rounds = process.env.TEST_LONG ? 20 : 4;

test("nothing is lost when the process is killed while it tends the file", { timeout: 300_000 }, async () => {
  const program = path.join(import.meta.dirname, "fixtures/tend.ts");
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    rmSync(dataFile, { force: true });
    await makeOldFile(dataFile, { records: 10_000, checkpoint: 8_000 });
    const args = ["--import", "tsx", program, dataFile];
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    const exited = once(child, "exit");
    // The library's lock tells that the file is open.
    while (!existsSync(`${dataFile}.lock`) && child.exitCode === null) await nextTurn();
    await delay(randomInt(60));
    child.kill("SIGKILL");
    await exited;
    if (child.signalCode === "SIGKILL") killed += 1;

    await startAndStop();
    expect(onWarning).not.toHaveBeenCalled();
    expect(await indexes()).toEqual(["quick_photos_stream"]);
    expect(await query(dataFile, "PRAGMA integrity_check", "integrity_check")).toEqual(["ok"]);
    const numbers = await sequenceNumbers(dataFile);
    expect(numbers.slice(-2_001)).toEqual(range(8_000, 10_000));
    expect(readdirSync(folder)).toEqual(["data.db"]);
  }
  expect(killed).toBeGreaterThan(0);
});
