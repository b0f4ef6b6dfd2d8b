import { followEntity, type Item, type Profile } from "@quick-photos/db/items";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Projector, startProjector } from "../src/index.ts";
import { readCheckpoint } from "../src/leases/checkpoints.ts";
import type { Logger } from "../src/rhythm/logger.ts";
import { createSimulatedStream } from "./simulated-stream.ts";
import { countsOf, makeUsers } from "./world.ts";

let world: TestTable;
let simulated: ReturnType<typeof createSimulatedStream>;
let anna: Profile;
let crowd: Profile[];
let logger: Logger;
let running: Projector[];
beforeAll(async () => {
  world = await startTable({ role: "projector" });
  crowd = await makeUsers(world.db, 11);
});
afterAll(() => world.stop());
beforeEach(async () => {
  simulated = createSimulatedStream();
  [anna] = (await makeUsers(world.db, 1)) as [Profile];
  logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  running = [];
  await forgetStarts();
});
afterEach(() => Promise.all(running.map((projector) => projector.stop())));

/** Every test is the first start of its own stream. */
async function forgetStarts(): Promise<void> {
  await world.db.table.delete({ Key: { PK: "STREAM#EVER-STARTED", SK: "CHECKPOINT" } });
}

function start(): Projector {
  const removeMedia = async () => {};
  const projector = startProjector({ db: world.db, stream: simulated.stream, removeMedia, logger, pollMs: 5 });
  running.push(projector);
  return projector;
}

let shards = 0;
const newShard = () => `shard-${++shards}`;

/** The row of the n-th user (from 1) following Anna. */
function followRow(nth: number): Item {
  const follower = crowd[nth - 1] as Profile;
  const ids = { followerId: follower.userId, followedId: anna.userId };
  return followEntity.toItem({ ...ids, followedAt: follower.createdAt, follower, followed: anna });
}

const followers = async () => (await countsOf(world.db, anna)).followers;

test("a shard is read before those that continue it, and never again", async () => {
  const [parent, left, right] = [newShard(), newShard(), newShard()];
  simulated.open(left, parent);
  simulated.open(right, parent);
  simulated.open(parent);
  const expected = [simulated.append(parent, null, followRow(1)), simulated.append(parent, followRow(1), null)];
  simulated.close(parent);
  const later = [simulated.append(left, null, followRow(1)), simulated.append(right, null, followRow(2))];
  const first = start();
  await first.settle();
  expect(simulated.reads.slice(0, 2)).toEqual(expected);
  expect([...simulated.reads.slice(2)].sort()).toEqual([...later].sort());
  expect(await followers()).toBe(2);
  await first.stop();

  simulated.reads.length = 0;
  later.push(simulated.append(left, null, followRow(3)));
  const second = start();
  await second.settle();
  expect(simulated.reads).toEqual(later.slice(2));
  expect(await followers()).toBe(3);
  expect(logger.error).not.toHaveBeenCalled();
});

test("a shard that closes while it is read hands over at once", async () => {
  const [parent, child] = [newShard(), newShard()];
  simulated.open(parent);
  const projector = start();
  await projector.settle();
  simulated.append(parent, null, followRow(1));
  simulated.open(child, parent);
  simulated.close(parent);
  simulated.append(child, null, followRow(2));
  await projector.settle();
  expect(await followers()).toBe(2);
  expect(await readCheckpoint(world.db, parent)).toMatchObject({ sequenceNumber: "SHARD_END" });
});

test("an expired iterator is replaced, and nothing is read twice", async () => {
  const shard = newShard();
  simulated.open(shard);
  const expected = [simulated.append(shard, null, followRow(1))];
  const projector = start();
  await projector.settle();
  simulated.expireIterator();
  expected.push(simulated.append(shard, null, followRow(2)));
  await projector.settle();
  expect(simulated.reads).toEqual(expected);
  expect(await followers()).toBe(2);
  expect(projector.status()).toMatchObject({ ms: 0, failure: null, lostShards: [] });
});

test("records trimmed behind the checkpoint are reported loudly, and the rest is read", async () => {
  const shard = newShard();
  simulated.open(shard);
  simulated.append(shard, null, followRow(1));
  const first = start();
  await first.settle();
  await first.stop();
  simulated.append(shard, null, followRow(2));
  simulated.append(shard, null, followRow(3));
  simulated.trim(shard, 2);
  const second = start();
  await second.settle();
  expect(await followers()).toBe(2);
  expect(second.status()).toMatchObject({ ms: 0, lostShards: [shard] });
  expect(logger.error).toHaveBeenCalledWith(
    expect.objectContaining({ shardId: shard }),
    expect.stringMatching(/trimmed.*npm run audit -- --repair/),
  );
});

test("shards that came and went while nobody read are reported, also when none of the known ones is left", async () => {
  const [known, unseen, current] = [newShard(), newShard(), newShard()];
  simulated.open(known);
  const first = start();
  await first.settle();
  await first.stop();
  expect(first.status().lostShards).toEqual([]);
  simulated.drop(known);
  simulated.open(current, unseen);
  const second = start();
  await second.settle();
  expect(second.status().lostShards).toEqual([current]);
});

test("the checkpoint of a finished shard goes when the stream lets go of the shard", async () => {
  const [parent, child] = [newShard(), newShard()];
  simulated.open(parent);
  simulated.close(parent);
  simulated.open(child, parent);
  const first = start();
  await first.settle();
  simulated.drop(parent);
  await first.settle();
  await vi.waitFor(async () => expect(await readCheckpoint(world.db, parent)).toBeNull(), { timeout: 60_000 });
  await first.stop();
  await start().settle();
  expect(logger.error).not.toHaveBeenCalled();
});

test("watermarks of shards that the stream has let go are forgotten", async () => {
  const watermarksOf = async () => {
    const item = await world.db.table.get({ Key: { PK: `USER#${anna.userId}`, SK: "PROFILE" } });
    return Object.keys(item?.watermarks ?? {});
  };
  const generations = Array.from({ length: 10 }, newShard);
  for (const [at, shard] of generations.entries()) {
    simulated.open(shard, generations[at - 1]);
    simulated.append(shard, null, followRow(at + 1));
    if (at < 9) simulated.close(shard);
  }
  const projector = start();
  await projector.settle();
  expect(await watermarksOf()).toHaveLength(10);
  for (const shard of generations.slice(0, 9)) simulated.drop(shard);
  simulated.append(generations[9] ?? "", null, followRow(11));
  await projector.settle();
  await vi.waitFor(
    async () => {
      simulated.append(generations[9] ?? "", followRow(11), null);
      simulated.append(generations[9] ?? "", null, followRow(11));
      await projector.settle();
      expect(await watermarksOf()).toEqual([generations[9]]);
    },
    { timeout: 60_000 },
  );
  expect(await followers()).toBe(11);
});
