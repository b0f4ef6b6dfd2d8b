import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createDb, createUlid } from "@quick-photos/db";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { inChunks } from "@quick-photos/db/io";
import { type PrimaryKey, photoEntity } from "@quick-photos/db/items";
import { openTable } from "@quick-photos/testing/engine";
import { oldPhoto } from "../test/old-items.ts";
import type { Looked } from "./migrate-process.ts";

/**
 * `pnpm --filter @quick-photos/migrator bench:migrate [photos] [seconds] [units] [segments]`: how fast photos of the first
 * version are rewritten on the embedded engine, in which memory, and how long others wait for a read meanwhile.
 */

/** Units and segments are those of `npm run migrate` on this engine unless it is told otherwise. */
const [photos = 100_000, seconds = 20, units = 50, segments = 1] = process.argv.slice(2).map(Number);
/** Between two reads. */
const breathMs = 5;
/** Units of a second, more than there are. */
const allUnits = 1_000_000;

const percentile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;
const ms = (time: number) => `${time.toFixed(2)} ms`;
const print = (text: string) => process.stdout.write(`${text}\n`);

type Table = ReturnType<typeof openTable>;

/** Stores so many photos of the first version, a hundred to a person, and returns their keys. */
async function store({ client, tableName }: Table): Promise<PrimaryKey[]> {
  const { table } = createDb({ client, tableName, bulkWrites: "transactions" });
  const keys: PrimaryKey[] = [];
  const numbers = Array.from({ length: photos }, (_, at) => at);
  await inChunks(numbers, 1_000, async (chunk) => {
    const items = chunk.map((at) => oldPhoto(`USER${Math.floor(at / 100)}`, createUlid()));
    keys.push(...items.map(({ PK, SK }) => ({ PK, SK })));
    await table.batchWrite(items.map((Item) => ({ PutRequest: { Item } })));
  });
  return keys;
}

/** Reads a photo now and then for some time, and returns how long each took in milliseconds. */
async function measureReads({ db }: Table, keys: PrimaryKey[]): Promise<number[]> {
  const times: number[] = [];
  for (const until = performance.now() + seconds * 1_000; performance.now() < until; await delay(breathMs)) {
    const Key = keys[Math.floor(Math.random() * keys.length)];
    if (!Key) throw new RangeError("there are no photos");
    const beganAt = performance.now();
    photoEntity.parse((await db.table.get({ Key })) ?? {});
    times.push(performance.now() - beganAt);
  }
  return times;
}

/** Starts a migration as a process of its own. */
function startMigration(endpoint: string, units: number) {
  const file = path.join(import.meta.dirname, "migrate-process.ts");
  const child = fork(file, [endpoint, String(units), String(segments)], { execArgv: process.execArgv });
  const looked: Looked[] = [];
  child.on("message", (message) => looked.push(message as Looked));
  return { child, looked, exited: once(child, "exit") };
}

/** Compares reads alone, before and after, with reads while photos are rewritten at a pace. */
async function compareReads(table: Table, endpoint: string, keys: PrimaryKey[]): Promise<void> {
  await measureReads(table, keys);
  const before = await measureReads(table, keys);
  const { child, looked, exited } = startMigration(endpoint, units);
  await once(child, "message");
  const meanwhile = await measureReads(table, keys);
  child.kill();
  await exited;
  const alone = [...before, ...(await measureReads(table, keys))];
  const [aloneMs, meanwhileMs] = [percentile(alone, 0.99), percentile(meanwhile, 0.99)];
  const figures = `p99 alone ${ms(aloneMs)}, meanwhile ${ms(meanwhileMs)}: ${(meanwhileMs / aloneMs).toFixed(2)} times`;
  print(`reads, with ${units} units a second beside them (${looked.at(-1)?.items} items looked at): ${figures}`);
}

/** Rewrites the rest as fast as it goes. */
async function measurePace(endpoint: string): Promise<void> {
  const { looked, child, exited } = startMigration(endpoint, allUnits);
  await once(child, "message");
  const [first, beganAt] = [looked[0]?.items ?? 0, performance.now()];
  const [code] = await exited;
  if (code !== 0) throw new Error(`the migration ended with ${code}`);
  const rest = (looked.at(-1)?.items ?? 0) - first;
  const perSecond = Math.round(rest / ((performance.now() - beganAt) / 1_000));
  const memoryAt = (share: number) => looked.find(({ items }) => items >= first + share * rest)?.rss ?? 0;
  const [early, late] = [memoryAt(0.2), memoryAt(1)].map((bytes) => `${Math.round(bytes / 2 ** 20)} MB`);
  print(`unpaced: ${perSecond} items a second; memory ${early} after 20 %, ${late} at the end`);
}

const folder = mkdtempSync(path.join(tmpdir(), "bench-migrate-"));
const engine = await startEmbeddedEngine({ dataFile: path.join(folder, "photos.db") });
const table = openTable(engine.endpoint);
try {
  await table.create();
  const keys = await store(table);
  await compareReads(table, engine.endpoint, keys);
  await measurePace(engine.endpoint);
} finally {
  table.close();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}
