import path from "node:path";
import { accessPatterns } from "@quick-photos/db";
import { type EmbeddedEngine, startEmbeddedEngine } from "@quick-photos/db/embedded";
import type { Profile } from "@quick-photos/db/items";
import { createTemporaryFolder, type TemporaryFolder } from "@quick-photos/testing";
import { openTable } from "@quick-photos/testing/engine";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Projector, type ProjectorOptions, startProjector } from "../src/index.ts";
import { enqueueJob } from "../src/jobs/enqueue-job.ts";
import type { Logger } from "../src/rhythm/logger.ts";
import { countReads, countsOf, makeUsers } from "./world.ts";

let folder: TemporaryFolder;
let engine: EmbeddedEngine;
let table: ReturnType<typeof openTable>;
let logger: Logger;
let projector: Projector | undefined;
beforeEach(async () => {
  folder = createTemporaryFolder();
  engine = await startEmbeddedEngine({ dataFile: path.join(folder.path, "data.db") });
  table = openTable(engine.endpoint);
  await table.create();
  logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
});
afterEach(async () => {
  await projector?.stop();
  table.close();
  await engine.stop();
  folder.remove();
});

function start(options: Partial<ProjectorOptions> = {}): Projector {
  const common = { db: table.db, stream: table.stream, removeMedia: async () => {}, logger, pollMs: 10 };
  projector = startProjector({ ...common, ...options });
  return projector;
}

async function twoUsers(): Promise<[anna: Profile, ben: Profile]> {
  return (await makeUsers(table.db, 2)) as [Profile, Profile];
}

/** Waits until it holds. */
const soon = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 60_000, interval: 10 });

const now = new Date("2026-11-22T12:00:00.000Z");
const follow = (a: Profile, b: Profile) =>
  accessPatterns.follows.follow.run(table.db, { followerId: a.userId, followedId: b.userId, now });

test("an engine that goes away is waited for, and nothing is lost", async () => {
  const [anna, ben] = await twoUsers();
  const running = start();
  await running.settle();
  const calm = { ms: 0, failure: null, deadLetter: 0, lostShards: [], jobsWaiting: 0, oldestJobMs: 0 };
  expect(running.status()).toMatchObject(calm);
  await follow(anna, ben);
  const { endpoint } = engine;
  await engine.stop();
  await soon(() => expect(running.status()).toMatchObject({ ms: null, failure: expect.stringMatching("ECONN") }));
  expect(logger.warn).toHaveBeenCalledWith(expect.anything(), expect.stringMatching("keeps trying"));

  engine = await startEmbeddedEngine({ endpoint, dataFile: path.join(folder.path, "data.db") });
  await follow(ben, anna);
  await running.settle();
  expect(await countsOf(table.db, anna)).toMatchObject({ followers: 1, followed: 1 });
  expect(running.status()).toMatchObject({ ms: 0, failure: null });
  expect(logger.info).toHaveBeenCalledWith(expect.anything(), expect.stringMatching("again"));
  expect(logger.error).not.toHaveBeenCalled();
});

test("jobs wait for an engine that goes away, and go on where they stood", async () => {
  const [anna, ben] = await twoUsers();
  await follow(ben, anna);
  const running = start();
  await running.settle();
  const { endpoint } = engine;
  const params = { userId: anna.userId };
  await enqueueJob(table.db, { jobId: "pull", kind: "pull-author", params });
  await engine.stop();
  await soon(() => expect(logger.warn).toHaveBeenCalledWith(expect.anything(), expect.stringMatching("look for jobs")));
  engine = await startEmbeddedEngine({ endpoint, dataFile: path.join(folder.path, "data.db") });
  await running.settle();
  const feed = { KeyConditionExpression: "PK = :feed", ExpressionAttributeValues: { ":feed": `FEED#${ben.userId}` } };
  expect((await table.db.table.query(feed)).items).toMatchObject([{ SK: "LARGE" }]);
  expect(running.status()).toMatchObject({ jobsWaiting: 0, deadLetter: 0, failure: null });
});

test("it can be started while the engine is away, and stopped", async () => {
  const { endpoint } = engine;
  await engine.stop();
  const running = start();
  await soon(() => expect(running.status().failure).toMatch("ECONN"));
  const settled = running.settle();
  const refused = expect(settled).rejects.toThrow("stopped");
  await running.stop();
  await refused;
  engine = await startEmbeddedEngine({ endpoint, dataFile: path.join(folder.path, "data.db") });
});

test("stop finishes the batch under way, and the next start goes on behind it", async () => {
  const [anna, ben] = await twoUsers();
  await follow(anna, ben);
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  await accessPatterns.users.update.run(table.db, { userId: anna.userId, changes: { picture: "pictures/1" } });
  await accessPatterns.users.update.run(table.db, { userId: anna.userId, changes: { picture: "pictures/2" } });
  const removing = vi.fn(() => gate);
  const running = start({ removeMedia: removing });
  await soon(() => expect(removing).toHaveBeenCalledWith(["pictures/1"]));
  const stopped = running.stop();
  open();
  await stopped;
  expect(await countsOf(table.db, ben)).toMatchObject({ followers: 1 });

  const again = vi.fn(async () => {});
  await start({ removeMedia: again }).settle();
  expect(again).not.toHaveBeenCalled();
});

test("files that cannot be removed for long are waited for, and nothing else waits with them", async () => {
  const [anna, ben, carl] = (await makeUsers(table.db, 3)) as [Profile, Profile, Profile];
  await accessPatterns.users.update.run(table.db, { userId: anna.userId, changes: { picture: "pictures/anna" } });
  await accessPatterns.users.remove.run(table.db, { userId: anna.userId, username: anna.username, now });
  await follow(ben, carl);
  let isAway = true;
  const removeMedia = vi.fn(async () => {
    // As the media package words what a bucket answers.
    const cause = Object.assign(new Error("slow down"), { $fault: "server", $metadata: {} });
    if (isAway) throw Object.assign(new Error("photos cannot be removed", { cause }), { code: "MEDIA_UNAVAILABLE" });
  });
  const running = start({ removeMedia, pollMs: 1 });
  await soon(async () => expect(await countsOf(table.db, carl)).toMatchObject({ followers: 1 }));
  await soon(() => expect(removeMedia.mock.calls.length).toBeGreaterThan(6));
  isAway = false;
  await running.settle();
  expect(new Set(removeMedia.mock.calls.map(String))).toEqual(new Set(["pictures/anna"]));
  expect(running.status()).toMatchObject({ deadLetter: 0, jobsWaiting: 0, failure: null });
});

test("a crash between a batch and its checkpoint repeats the batch without counting it again", async () => {
  const [anna, ben] = await twoUsers();
  await follow(anna, ben);
  const { stream, reads } = countReads(table.stream);
  // A clock that stands still never makes a checkpoint due, as when the process dies first.
  start({ stream, now: () => now });
  await soon(() => expect(reads()).toBeGreaterThan(2));
  const second = startProjector({ db: table.db, stream: table.stream, removeMedia: async () => {}, pollMs: 10 });
  await second.settle();
  await second.stop();
  expect(await countsOf(table.db, ben)).toEqual({ photos: 0, followers: 1, followed: 0 });
});
