import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { cpuMsOf } from "@quick-photos/bench";
import { createTally, type Db } from "@quick-photos/db";
import { startTestEngine } from "@quick-photos/testing/engine";
import { readCheckpoint } from "../src/index.ts";
import { type Audience, admitAudience, countReactions } from "./audience.ts";
import { openAsServer } from "./open-as-server.ts";
import type { Happening, Telling, Told } from "./shard-process.ts";

/**
 * `pnpm --filter @quick-photos/projector bench:shards`: 1, 2 and 4 projector processes, which share the 16 shards of a
 * simulated stream by their leases, on one embedded engine. The stream is simulated, in the memory of each process, as the
 * engine's own has one shard; table, leases and projections are real. Throws when photos do not count every reaction once.
 */

const shardIds = Array.from({ length: 16 }, (_, at) => `simulated-${at}`);
const people = 200;
const reactionsEach = 5;
/** Photos of each shard, of those that only warm up, in which code is compiled, and of those that are measured. */
const photosOf = { warmUp: 25, measured: 100 };
/** Milliseconds between two looks. */
const lookMs = 10;

const print = (cells: (string | number)[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

/** Starts a process that projects. */
function startProcess(endpoint: string) {
  const child = fork(path.join(import.meta.dirname, "shard-process.ts"), [endpoint, ...shardIds]);
  const { pid = 0 } = child;
  let applied = 0;
  let onReady = () => {};
  child.on("message", (telling: Telling) => {
    if (telling === "ready") onReady();
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
    async kill() {
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

type Process = ReturnType<typeof startProcess>;

const sumOf = (figures: number[]) => figures.reduce((sum, figure) => sum + figure, 0);

/** Waits until each of so many processes has its share of the shards. */
async function shareOut(db: Db, processes: number): Promise<void> {
  for (;;) {
    const checkpoints = await Promise.all(shardIds.map((shardId) => readCheckpoint(db, shardId)));
    const owners = checkpoints.map((checkpoint) => checkpoint?.leaseOwner);
    const shares = [...new Set(owners)].map((owner) => owners.filter((other) => other === owner).length);
    const isShared = shares.length === processes && shares.every((share) => share === shardIds.length / processes);
    if (isShared && !owners.includes(undefined)) return;
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

/** Returns what so many processes take for what is measured. */
async function measure(many: number) {
  const engine = await startTestEngine();
  const { db, close } = await openAsServer(engine, createTally());
  const warmUp = shardIds.length * photosOf.warmUp;
  const photos = warmUp + shardIds.length * photosOf.measured;
  const audience = await admitAudience(db, { people, photos });
  const processes = Array.from({ length: many }, () => startProcess(engine.endpoint));
  await shareOut(db, many);
  await project(processes, engine.pid, happenTo(audience, 0, photosOf.warmUp));
  const measured = await project(processes, engine.pid, happenTo(audience, warmUp, photosOf.measured));
  await Promise.all(processes.map(({ kill }) => kill()));
  const counted = await countReactions(db, audience.photos);
  close();
  await engine.stop();
  const expected = photos * reactionsEach;
  if (counted !== expected) throw new Error(`the photos count ${counted} reactions of ${expected}`);
  return measured;
}

print(["processes", "s", "records a second", "processor s of the processes", "of the engine"]);
print(["---", "---", "---", "---", "---"]);
for (const many of [1, 2, 4]) {
  const { records, seconds, ownMs, engineMs } = await measure(many);
  const figures = [seconds.toFixed(1), (records / seconds).toFixed(0)];
  print([many, ...figures, (ownMs / 1_000).toFixed(1), (engineMs / 1_000).toFixed(1)]);
}
process.stdout.write("Every photo counts each of its reactions once.\n");
