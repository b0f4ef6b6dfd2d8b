import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cpuMsOf } from "@quick-photos/bench";
import { createTally, createUlid, type Db } from "@quick-photos/db";
import type { Photo } from "@quick-photos/db/items";
import { startTestEngine } from "@quick-photos/testing/engine";
import { readCheckpoint } from "../src/index.ts";
import { type Audience, admitAudience, countReactions } from "./audience.ts";
import { holdProcess } from "./hold-process.ts";
import { openAsServer } from "./open-as-server.ts";
import type { Happening, Telling, Told } from "./shard-process.ts";

/**
 * `pnpm --filter @quick-photos/projector bench:shards [engine] [cores] [parts]`: 1, 2 and 4 projector processes, which share the 16 shards of a
 * simulated stream by their leases. The stream is simulated, in the memory of each process, as the engine's own has one
 * shard; leases and projections are real. The table is one embedded engine first; then a stand-in in the memory of each
 * process that answers after some milliseconds, as DynamoDB does, and takes no processor meanwhile. Processes have whole
 * cores first, as far as there are any; then a part of one. Throws when photos do not count every reaction once.
 */

const shardIds = Array.from({ length: 16 }, (_, at) => `simulated-${at}`);
const people = 200;
const reactionsEach = 5;
/** Photos of each shard that only warm up, in which code is compiled. */
const warmUpPhotos = 100;
/** Milliseconds between two looks. */
const lookMs = 10;

/** What processes work with. */
interface Circumstances {
  name: string;
  /** Milliseconds in which the stand-in answers; undefined where the table is on the engine. */
  latencyMs?: number;
  /** The part of a core that a process has; undefined for as much as it gets. */
  share?: number;
  /** Photos of each shard that are measured. */
  photos: number;
}

/**
 * "Single-digit milliseconds" is what DynamoDB says of itself. A tenth of a core is so little that neither the number of
 * cores nor what else they do is what processes wait for: four take less than a half of one.
 */
const all: Record<string, Circumstances> = {
  engine: { name: "one embedded engine", photos: 100 },
  cores: { name: "a stand-in that answers after 5 ms", latencyMs: 5, photos: 200 },
  parts: { name: "the same, and a tenth of a core for each process", latencyMs: 5, share: 0.1, photos: 150 },
};

const chosen = process.argv.slice(2);

const print = (cells: (string | number)[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

/** Starts a process that projects. */
function startProcess(endpoint: string, latencyMs: number | undefined) {
  const args = [endpoint, String(latencyMs ?? ""), ...shardIds];
  const child = fork(path.join(import.meta.dirname, "shard-process.ts"), args);
  const { pid = 0 } = child;
  let applied = 0;
  let onReady = () => {};
  let onCounted = (_: number) => {};
  child.on("message", (telling: Telling) => {
    if (telling === "ready") onReady();
    else if ("counted" in telling) onCounted(telling.counted);
    else if (telling.setAside > 0) throw new Error(`a process could not apply ${telling.setAside} records`);
    else applied = telling.applied;
  });
  child.once("exit", (code) => {
    if (code !== null) throw new Error(`a process has ended with ${code}`);
  });
  const send = (told: Told) => child.send(told);
  return {
    cpuMs: () => cpuMsOf(pid),
    applied: () => applied,
    prepare: (happening: Happening) =>
      new Promise<void>((resolve) => {
        onReady = resolve;
        send(happening);
      }),
    begin: () => send("now"),
    hold: (share: number) => holdProcess(pid, share),
    counted: () =>
      new Promise<number>((resolve) => {
        onCounted = resolve;
        send("count");
      }),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

type Process = ReturnType<typeof startProcess>;

const sumOf = (figures: number[]) => figures.reduce((sum, figure) => sum + figure, 0);

/** Returns how many shards each process has, in the order of their names. */
async function readShares(db: Db): Promise<number[]> {
  const checkpoints = await Promise.all(shardIds.map((shardId) => readCheckpoint(db, shardId)));
  const owners = checkpoints.map((checkpoint) => checkpoint?.leaseOwner);
  const names = [...new Set(owners)].filter((owner) => owner !== undefined).sort();
  return names.map((name) => owners.filter((owner) => owner === name).length);
}

/** Waits until each of so many processes has its share of the shards. */
async function shareOut(db: Db, processes: number): Promise<void> {
  for (;;) {
    const shares = await readShares(db);
    if (shares.length === processes && shares.every((share) => share === shardIds.length / processes)) return;
    await delay(lookMs);
  }
}

/** Returns what happens in each shard to so many photos, from one on. */
function happenTo({ people, photos }: Audience, from: number, many: number): Happening {
  const shards = shardIds.map((shardId, at) => {
    const first = from + at * many;
    return { shardId, photos: photos.slice(first, first + many) };
  });
  return { people, reactionsEach, shards };
}

/** Lets something happen, waits until the processes have applied all of it, and returns what that took. */
async function project(processes: Process[], enginePid: number, happening: Happening) {
  await Promise.all(processes.map(({ prepare }) => prepare(happening)));
  const applied = () => sumOf(processes.map((each) => each.applied()));
  const ownMs = () => sumOf(processes.map(({ cpuMs }) => cpuMs()));
  const records = sumOf(happening.shards.map(({ photos }) => photos.length)) * reactionsEach;
  const before = { applied: applied(), ownMs: ownMs(), engineMs: cpuMsOf(enginePid) };
  const beganAt = performance.now();
  for (const { begin } of processes) begin();
  while (applied() < before.applied + records) await delay(lookMs);
  const seconds = (performance.now() - beganAt) / 1_000;
  return { records, seconds, ownMs: ownMs() - before.ownMs, engineMs: cpuMsOf(enginePid) - before.engineMs };
}

/** Returns people and so many photos of theirs, of which the table has the people and one photo. */
async function imagineAudience(db: Db, many: { people: number; photos: number }): Promise<Audience> {
  const { people, photos } = await admitAudience(db, { people: many.people, photos: 1 });
  const like = (at: number) =>
    ({ ...photos[0], ownerId: people[at % people.length]?.userId, ulid: createUlid() }) as Photo;
  return { people, photos: Array.from({ length: many.photos }, (_, at) => like(at)) };
}

/** Returns what so many processes take for what is measured. */
async function measure(many: number, { latencyMs, share, photos: measuredPhotos }: Circumstances) {
  const engine = await startTestEngine();
  const { db, close } = await openAsServer(engine, createTally());
  const warmUp = shardIds.length * warmUpPhotos;
  const photos = warmUp + shardIds.length * measuredPhotos;
  const audience = await (latencyMs === undefined ? admitAudience : imagineAudience)(db, { people, photos });
  const processes = Array.from({ length: many }, () => startProcess(engine.endpoint, latencyMs));
  await shareOut(db, many);
  await project(processes, engine.pid, happenTo(audience, 0, warmUpPhotos));
  const letGo = processes.map(({ hold }) => (share === undefined ? () => {} : hold(share)));
  const measured = await project(processes, engine.pid, happenTo(audience, warmUp, measuredPhotos));
  for (const each of letGo) each();
  const shares = await readShares(db);
  const counts =
    latencyMs === undefined ? [countReactions(db, audience.photos)] : processes.map((each) => each.counted());
  const counted = sumOf(await Promise.all(counts));
  await Promise.all(processes.map(({ kill }) => kill()));
  close();
  await engine.stop();
  const expected = photos * reactionsEach;
  if (counted !== expected) throw new Error(`the photos count ${counted} reactions of ${expected}`);
  return { ...measured, shares };
}

process.stdout.write(`${availableParallelism()} cores\n`);
for (const [key, circumstances] of Object.entries(all)) {
  if (chosen.length > 0 && !chosen.includes(key)) continue;
  process.stdout.write(`\n${circumstances.name}\n\n`);
  print([
    "processes",
    "shards of each",
    "s",
    "records a second",
    "to one process",
    "processor s of all",
    "of the engine",
  ]);
  print(Array.from({ length: 7 }, () => "---"));
  let alone: number | undefined;
  for (const many of [1, 2, 4]) {
    const { records, seconds, ownMs, engineMs, shares } = await measure(many, circumstances);
    const rate = records / seconds;
    alone ??= rate;
    const figures = [seconds.toFixed(1), rate.toFixed(0), (rate / alone).toFixed(2)];
    print([many, shares.join(", "), ...figures, (ownMs / 1_000).toFixed(1), (engineMs / 1_000).toFixed(1)]);
  }
}
process.stdout.write("\nEvery photo counts each of its reactions once.\n");
