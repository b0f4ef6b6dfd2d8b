import { accessPatterns } from "@quick-photos/db";
import type { Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chooseStreamReader, createStreamFunction, type Projector, startProjector } from "../../src/index.ts";
import { countsOf, makeUsers } from "../world.ts";
import { createEventSource } from "./event-source.ts";

const removeMedia = async () => {};

let world: TestTable;
let source: ReturnType<typeof createEventSource>;
let pull: () => Promise<void>;
let anna: Profile;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  const [shard] = await world.stream.listShards();
  const shardId = shard?.shardId ?? "";
  source = createEventSource(shardId);
  let cursor = await world.stream.openShard({ shardId });
  pull = async () => {
    for (;;) {
      const { records, next } = await world.stream.readShard(cursor);
      if (next) cursor = next;
      if (records.length === 0) return;
      source.records.push(...records);
    }
  };
});
afterAll(() => world.stop());
beforeEach(async () => {
  [anna] = (await makeUsers(world.db, 1)) as [Profile];
});

/** Long enough for a batch on a busy machine, short enough to wait for its end. */
const leaseMs = 3_000;

const createFunction = () =>
  createStreamFunction({
    db: world.coldDb(),
    stream: world.stream,
    removeMedia,
    owner: "function",
    leaseMs,
    pollMs: 1,
  });

const startServer = (): Projector =>
  startProjector({ db: world.coldDb(), stream: world.stream, removeMedia, pollMs: 5, leaseMs: 500 });

/** Somebody new follows Anna. */
async function gainFollower(): Promise<void> {
  const [follower] = (await makeUsers(world.db, 1)) as [Profile];
  await accessPatterns.follows.follow.run(world.db, {
    followerId: follower.userId,
    followedId: anna.userId,
    now: new Date(),
  });
}

const followers = async () => (await countsOf(world.coldDb(), anna)).followers;

/** Hands over all there is, each batch as often as it takes, and ends the window. */
async function deliverAll(to = createFunction()): Promise<void> {
  await pull();
  while (!source.isIdle()) await source.deliver({ to, many: 1_000 });
  await source.endWindow({ to });
}

test("a table that nobody has projected is the function's, and servers leave its stream to it", async () => {
  await gainFollower();
  await deliverAll();
  expect(await followers()).toBe(1);
  const server = startServer();
  await expect(server.settle()).rejects.toThrow("the projector has stopped");
  expect(server.status()).toMatchObject({ failure: null, applied: { records: 0 } });
  await server.stop();
});

test("servers that are chosen go on where the function's window has ended, and the function is refused", async () => {
  await gainFollower();
  await deliverAll();
  await chooseStreamReader(world.db, "servers");
  await gainFollower();
  await pull();
  await expect(source.deliver({ to: createFunction(), many: 1_000 })).rejects.toThrow("servers project this table");
  const server = startServer();
  await server.settle();
  expect(await followers()).toBe(2);
  // Of all that the stream still has, what came after the window, and no shard is missed.
  expect(server.status()).toMatchObject({
    lostShards: [],
    applied: { changes: expect.toSatisfy((many) => many < 12) },
  });
  await server.stop();
});

test("a function that is chosen waits for the server's lease, then counts nothing twice of what it is handed again", async () => {
  await chooseStreamReader(world.db, "servers");
  const server = startServer();
  await gainFollower();
  await server.settle();
  await chooseStreamReader(world.db, "function");
  const to = createFunction();
  await gainFollower();
  source.beginAnew();
  await pull();
  await expect(source.deliver({ to, many: 1_000 })).rejects.toThrow(/a server still has shard .*, until /);
  await expect(server.settle()).rejects.toThrow("the projector has stopped");
  await server.stop();
  await deliverAll(to);
  expect(await followers()).toBe(2);
});

test("an event that names no shard is refused with what to change", async () => {
  await expect(createFunction().project({ Records: [] }, 60_000)).rejects.toThrow("TumblingWindowInSeconds");
});
