import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { accessPatterns, type Db } from "@quick-photos/db";
import { type EmbeddedEngine, startEmbeddedEngine } from "@quick-photos/db/embedded";
import type { Profile } from "@quick-photos/db/items";
import { createTemporaryFolder, repeats, type TemporaryFolder } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listDeadLetters } from "../src/dead-letters/list-dead-letters.ts";
import { startProjector } from "../src/index.ts";
import { listJobs } from "../src/jobs/list-jobs.ts";
import { readCheckpoint } from "../src/leases/checkpoints.ts";
import { expectFeedsAndInboxes } from "./cascades/expect-feeds.ts";
import { createRestCheck } from "./expect-at-rest.ts";
import { buildLife, type Life, spawnLife } from "./fixtures/spawn-life.ts";
import { modelFromRows } from "./model-from-rows.ts";
import { countsOf, makeUsers } from "./world.ts";

let program: string;
let folder: TemporaryFolder;
let engine: EmbeddedEngine;
let lives: Life[];
let table: ReturnType<typeof openTable>;
beforeAll(async () => {
  program = await buildLife();
});
afterAll(() => rmSync(path.dirname(program), { recursive: true }));
beforeEach(async () => {
  folder = createTemporaryFolder();
  engine = await startEmbeddedEngine({ dataFile: path.join(folder.path, "data.db") });
  lives = [];
  table = openTable(engine.endpoint);
  await table.create();
  await table.db.tableKeys.check();
});
afterEach(async () => {
  await Promise.all(lives.map((life) => life.kill()));
  table.close();
  await engine.stop();
  folder.remove();
});

function spawn(role: "writer" | "projector", users: Profile[]): Life {
  const life = spawnLife(program, { role, endpoint: engine.endpoint, users });
  lives.push(life);
  return life;
}

/** The engine dies and comes back with its file, as the server would bring it back. */
async function killEngine(): Promise<void> {
  const { endpoint, pid } = engine;
  process.kill(pid, "SIGKILL");
  await engine.stop();
  engine = await startEmbeddedEngine({ endpoint, dataFile: path.join(folder.path, "data.db") });
}

/** Whatever was under way when the last process died is taken up again by the next. */
async function bringToRest(): Promise<void> {
  const removeMedia = async () => {};
  const next = startProjector({ db: table.db, stream: table.stream, removeMedia, pollMs: 10, isSole: true });
  await next.settle();
  await next.stop();
}

async function expectAtRest(db: Db, users: Profile[]): Promise<void> {
  const { model, orphanPhotos } = await modelFromRows(db, users);
  await createRestCheck(db, model)(new Set());
  await expectFeedsAndInboxes(table.coldDb(), model, new Date());
  for (const photoId of orphanPhotos) {
    const range = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": `PHOTO#${photoId}` } };
    expect((await db.table.query(range)).items).toEqual([]);
  }
  expect((await listJobs(db, null)).jobs).toEqual([]);
  expect((await listDeadLetters(db, { limit: 10 })).items).toEqual([]);
}

/** Who may die in a round: either of two projectors, the engine, both at once, or everybody. */
const victims = ["first", "second", "first", "second", "engine", "first and engine", "both", "all"] as const;

const rounds = repeats({ usually: 8, long: 100 });

/** Lets the writer go on until there is enough that could be wrong: what it does is left to chance. */
async function muchToCompare(users: Profile[]): Promise<void> {
  const look = async () => expect((await modelFromRows(table.db, users)).model.reactions.size).toBeGreaterThan(5);
  await vi.waitFor(look, { timeout: 60_000, interval: 50 });
}

/** Waits until a job is under way, so that projectors have come so far at least; returns how many there are. */
async function jobsUnderWay(): Promise<number> {
  const look = async () => {
    const { jobs } = await listJobs(table.db, null);
    expect(jobs).not.toEqual([]);
    return jobs.length;
  };
  return vi.waitFor(look, { timeout: 60_000, interval: 5 });
}

test("feeds, inboxes and counters are right after two projectors, the engine and their jobs were killed at any moment", async () => {
  // A notification names three, so that with four people it names all.
  const users = await makeUsers(table.db, 4);
  let [writer, first, second] = [spawn("writer", users), spawn("projector", users), spawn("projector", users)];
  await Promise.all([writer, first, second].map((life) => life.said(1)));
  let jobsKilled = 0;
  for (let round = 0; round < rounds; round++) {
    jobsKilled += await jobsUnderWay();
    await writer.said(randomInt(1, 10));
    const victim = victims[randomInt(victims.length)] ?? "all";
    if (victim === "all") await writer.kill();
    if (/first|both|all/.test(victim)) await first.kill();
    if (/second|both|all/.test(victim)) await second.kill();
    if (/engine|both|all/.test(victim)) await killEngine();
    if (victim === "all") writer = spawn("writer", users);
    if (/first|both|all/.test(victim)) first = spawn("projector", users);
    if (/second|both|all/.test(victim)) second = spawn("projector", users);
  }
  await muchToCompare(users);
  await Promise.all(lives.map((life) => life.kill()));
  expect(jobsKilled).toBeGreaterThanOrEqual(rounds);
  await bringToRest();
  await expectAtRest(table.db, users);
}, 600_000);

test("the other process goes on within seconds when the one that has the shard is killed", async () => {
  const users = (await makeUsers(table.db, 2)) as [Profile, Profile];
  const [anna, ben] = users;
  const [shard] = await table.stream.listShards();
  const ownerOf = async () => (await readCheckpoint(table.db, shard?.shardId ?? ""))?.leaseOwner;
  const first = spawn("projector", users);
  await vi.waitFor(async () => expect(await ownerOf()).toBeDefined(), { timeout: 60_000, interval: 50 });
  const owner = await ownerOf();
  await spawn("projector", users).said(1);
  await first.kill();
  await accessPatterns.follows.follow.run(table.db, {
    followerId: ben.userId,
    followedId: anna.userId,
    now: new Date(),
  });
  const isCounted = async () => expect(await countsOf(table.db, anna)).toMatchObject({ followers: 1 });
  await vi.waitFor(isCounted, { timeout: 60_000, interval: 50 });
  expect(await ownerOf()).toEqual(expect.not.stringMatching(owner ?? ""));
});
