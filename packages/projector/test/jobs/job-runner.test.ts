import { DbError } from "@quick-photos/db";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listDeadLetters } from "../../src/dead-letters/list-dead-letters.ts";
import { enqueueJob } from "../../src/jobs/enqueue-job.ts";
import type { JobKind } from "../../src/jobs/job-kind.ts";
import { claimJob } from "../../src/jobs/job-leases.ts";
import type { ProjectorOptions } from "../../src/projector-options.ts";
import { replayDeadLetter } from "../../src/replay/replay-dead-letter.ts";
import { aKind, createGate, jobsOf, startWorkshop } from "./workshop.ts";

let world: TestTable;
let stops: (() => Promise<void>)[];
let steps: string[];
beforeAll(async () => {
  world = await startTable();
});
afterAll(() => world.stop());
beforeEach(() => {
  stops = [];
  steps = [];
});
afterEach(async () => {
  for (const stop of stops) await stop();
  for (const { jobId } of await jobsOf(world)) await world.db.table.delete({ Key: { PK: "JOBS", SK: jobId } });
});

function start(kinds: JobKind[], options: Partial<ProjectorOptions> = {}) {
  const workshop = startWorkshop(world, kinds, options);
  stops.push(workshop.stop);
  return workshop;
}

/** Waits until it holds. */
const soon = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 60_000, interval: 5 });

/** As long as a step without requests has to take, so that others get a word in. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Counts to three, a step a number. */
const counting = aKind("count", async (cursor) => {
  steps.push(cursor ?? "start");
  const next = Number(cursor ?? 0) + 1;
  return next > 3 ? "done" : { cursor: String(next) };
});

const letters = async () => (await listDeadLetters(world.db, { limit: 10 })).items;

test("a job is done step by step, as soon as it is there, and then it is off the list", async () => {
  const { enqueue, runner } = start([counting]);
  await runner.empty();
  await enqueue("a job", "count");
  await runner.empty();
  expect(steps).toEqual(["start", "1", "2", "3"]);
  expect(await jobsOf(world)).toEqual([]);
});

test("a job that another process has is left to it, and taken over where it stood when that process is dead", async () => {
  await enqueueJob(world.db, { jobId: "a job", kind: "count", params: {}, cursor: "2" });
  const now = Date.now();
  await claimJob(world.db, "a job", { lease: { owner: "the dead", until: now + 400 }, endedBefore: now });
  const { runner } = start([counting]);
  await soon(() => expect(runner.waiting()).toBe(1));
  expect(steps).toEqual([]);
  await runner.empty();
  expect(Date.now()).toBeGreaterThan(now + 400);
  expect(steps).toEqual(["2", "3"]);
});

test("whoever is alone takes up at once what an earlier life had", async () => {
  await enqueueJob(world.db, { jobId: "a job", kind: "count", params: {}, cursor: "3" });
  const now = Date.now();
  await claimJob(world.db, "a job", { lease: { owner: "the dead", until: now + 3_600_000 }, endedBefore: now });
  await start([counting], { isSole: true }).runner.empty();
  expect(steps).toEqual(["3"]);
});

test("a process that was halted does not go on with what another has taken over", async () => {
  const [halted, gate] = [createGate(), createGate()];
  const Key = { PK: "PHOTO#halted", SK: "REACTOR#x" };
  const kind = (before: () => Promise<void>) =>
    aKind("write", async (_, { db }) => {
      await before();
      await db.table.put({ Item: Key });
      steps.push("written");
      return "done";
    });
  let aheadMs = 0;
  const slow = start(
    [
      kind(() => {
        halted.open();
        return gate.opened;
      }),
    ],
    { now: () => new Date(Date.now() + aheadMs) },
  );
  await slow.enqueue("a job", "write");
  await halted.opened;
  // No other process looks after itself for it: its lease runs out.
  const other = start([kind(async () => {})]);
  await other.runner.empty();
  aheadMs = 1_000;
  gate.open();
  await slow.runner.empty();
  expect(steps).toEqual(["written"]);
});

test("a lease counts from before it was asked for, however long that was on its way", async () => {
  const leaseMs = 3_600_000;
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const { table } = world.db;
  const db: typeof world.db = {
    ...world.db,
    table: {
      ...table,
      async update(request) {
        const answer = await table.update(request);
        aheadMs ||= 0.8 * leaseMs;
        return answer;
      },
    },
    attributedTo: () => db,
    causedBy: () => db,
  };
  const left: number[] = [];
  const looking = aKind("look", async () => {
    for (const { leaseUntil = 0 } of await jobsOf(world)) left.push(leaseUntil - now().getTime());
    return "done";
  });
  const { enqueue, runner } = start([looking], { db, now, leaseMs });
  await enqueue("a job", "look");
  await runner.empty();
  expect(left.map((ms) => ms > leaseMs / 2)).toEqual([true]);
});

test("long jobs let a new one have its turn", async () => {
  let isOver = false;
  const endless = aKind("endless", async () => {
    await nextTurn();
    return isOver ? "done" : { cursor: "on and on" };
  });
  const { enqueue, runner } = start([endless, counting], { leaseMs: 10_000 });
  for (let at = 0; at < 5; at++) await enqueue(`long ${at}`, "endless");
  await soon(() => expect(runner.waiting()).toBe(5));
  await enqueue("short", "count");
  await soon(async () => expect((await jobsOf(world)).map(({ kind }) => kind)).not.toContain("count"));
  isOver = true;
  await runner.empty();
});

test("a job that keeps failing is dead-lettered after five attempts, and can be put back where it stood", async () => {
  let isRepaired = false;
  const failing = aKind("fail", async (cursor) => {
    steps.push(cursor ?? "start");
    if (cursor === null) return { cursor: "half" };
    if (!isRepaired) throw new TypeError(`why: ${"💥".repeat(125_000)}`);
    return "done";
  });
  const { enqueue, runner, run } = start([failing]);
  await enqueue("a job", "fail");
  await runner.empty();
  expect(steps).toEqual(["start", "half", "half", "half", "half", "half"]);
  expect(run.deadLetter).toBe(1);
  const [letter] = await letters();
  // An item has 400 kB, so that neither the job nor the letter could hold half a megabyte of reason.
  expect(letter).toMatchObject({ reason: expect.stringMatching(/^why: 💥+$/u), kind: "job", job: { jobId: "a job" } });
  if (!letter) return;
  isRepaired = true;
  const { db, stream } = world;
  expect(await replayDeadLetter({ db, stream, removeMedia: async () => {} }, letter)).toBe("applied");
  await runner.empty();
  expect(steps.slice(6)).toEqual(["half"]);
});

test("what passes is not counted as a failure of the job", async () => {
  let times = 0;
  const unlucky = aKind("unlucky", async () => {
    times += 1;
    if (times < 8) throw new DbError("UNAVAILABLE", "the store is away");
    return "done";
  });
  const { enqueue, runner, run } = start([unlucky]);
  await enqueue("a job", "unlucky");
  await runner.empty();
  expect([times, run.deadLetter]).toEqual([8, 0]);
});

test("a process that stops leaves its jobs to others where they stand, at once", async () => {
  const stepping = createGate();
  const endless = aKind("endless", async (cursor) => {
    stepping.open();
    await nextTurn();
    return { cursor: String(Number(cursor ?? 0) + 1) };
  });
  const { enqueue, stop } = start([endless], { leaseMs: 3_600_000 });
  await enqueue("a job", "endless");
  await stepping.opened;
  await stop();
  const [job] = await jobsOf(world);
  expect(job?.leaseOwner).toBeUndefined();
  expect(Number(job?.cursor)).toBeGreaterThan(0);
  await start([aKind("endless", async () => "done")], { leaseMs: 3_600_000 }).runner.empty();
});

test("a row that is no job keeps nobody waiting", async () => {
  const broken = { PK: "JOBS", SK: "a broken row" };
  await world.db.table.put({ Item: { ...broken, type: "Job", v: 1 } });
  const { enqueue, runner } = start([counting]);
  await enqueue("a job", "count");
  await runner.empty();
  expect(steps).toHaveLength(4);
  await world.db.table.delete({ Key: broken });
});

test("a job of a kind that is not known here is left to a newer version", async () => {
  const { enqueue, runner } = start([counting]);
  await enqueue("of tomorrow", "of tomorrow");
  await enqueue("a job", "count");
  await runner.empty();
  expect((await jobsOf(world)).map(({ jobId }) => jobId)).toEqual(["of tomorrow"]);
});
