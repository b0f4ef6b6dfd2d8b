import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type CheckpointKeeper, createCheckpointKeeper } from "../src/leases/checkpoint-keeper.ts";
import { readCheckpoint, removeCheckpoint, saveCheckpoint } from "../src/leases/checkpoints.ts";
import { guardWrites, LeaseLost } from "../src/leases/held-lease.ts";
import { type LeaseTerms, leaseRequest } from "../src/leases/lease-terms.ts";
import { claimShard, type HeldShard, wantShard } from "../src/leases/shard-leases.ts";

let world: TestTable;
let shardId: string;
let keeper: CheckpointKeeper;
let time: number;
beforeAll(async () => {
  world = await startTable({ role: "projector" });
});
afterAll(() => world.stop());
beforeEach(async (context) => {
  shardId = context.task.id;
  time = Date.UTC(2026, 10, 22);
  keeper = await open({ isSole: true });
});

/** Claims the shard for a process. */
async function open(options: Partial<LeaseTerms> = {}): Promise<CheckpointKeeper> {
  const terms = { owner: "first", leaseMs: 10_000, isSole: false, now: () => new Date(time), ...options };
  const request = leaseRequest(terms);
  await claimShard(world.db, shardId, request);
  return createCheckpointKeeper(world.db, { shardId, place: "0", claimed: request.lease }, terms);
}

const saved = async () => (await readCheckpoint(world.db, shardId))?.sequenceNumber;

/** Time passes, a batch ends at a sequence number, and the keeper may save. */
async function pass(seconds: number, sequenceNumber: string, batch: { records: number; changes: number }) {
  time += seconds * 1_000;
  keeper.advance({ sequenceNumber, ...batch });
  await keeper.saveWhenDue();
  return saved();
}

test("a busy shard is saved every few seconds", async () => {
  expect(await pass(1, "1", { records: 3, changes: 3 })).toBe("TRIM_HORIZON");
  expect(await pass(3, "2", { records: 3, changes: 0 })).toBe("TRIM_HORIZON");
  expect(await pass(2, "3", { records: 3, changes: 1 })).toBe("3");
  expect(await pass(1, "4", { records: 3, changes: 1 })).toBe("3");
});

test("what is applied while a place is saved is saved the next time", async () => {
  keeper.advance({ sequenceNumber: "1", records: 1, changes: 1 });
  const saving = keeper.lease.renew();
  keeper.advance({ sequenceNumber: "2", records: 1, changes: 1 });
  await saving;
  expect(await saved()).toBe("1");
  time += 6_000;
  await keeper.saveWhenDue();
  expect(await saved()).toBe("2");
});

test("records that mean nothing, like checkpoints, are saved in bulk or every hour", async () => {
  expect(await pass(600, "1", { records: 1, changes: 0 })).toBe("TRIM_HORIZON");
  expect(await pass(600, "2", { records: 2_000, changes: 0 })).toBe("2");
  expect(await pass(1_800, "3", { records: 1, changes: 0 })).toBe("2");
  expect(await pass(1_801, "4", { records: 1, changes: 0 })).toBe("4");
});

test("at the end the place is saved, and the shard is free", async () => {
  await pass(1, "7", { records: 1, changes: 0 });
  await keeper.release();
  expect(await readCheckpoint(world.db, shardId)).toEqual({ shardId, sequenceNumber: "7" });
  keeper = await open();
  await keeper.finish();
  expect(await readCheckpoint(world.db, shardId)).toEqual({ shardId, sequenceNumber: "SHARD_END" });
});

test("a lease is renewed when half of it is over, with the place; who is alone renews none in silence", async () => {
  keeper = await open();
  const leaseUntil = async () => (await readCheckpoint(world.db, shardId))?.leaseUntil;
  time += 4_900;
  await keeper.saveWhenDue();
  expect(await leaseUntil()).toBe(time + 5_100);
  expect(await pass(1, "7", { records: 1, changes: 0 })).toBe("7");
  expect(await leaseUntil()).toBe(time + 10_000);

  keeper = await open({ isSole: true });
  const before = await leaseUntil();
  time += 60_000;
  await keeper.saveWhenDue();
  expect(await leaseUntil()).toBe(before);
});

const requestOf = (owner: string) => leaseRequest({ owner, leaseMs: 10_000, isSole: false, now: () => new Date(time) });
const asks = (owner: string) => claimShard(world.db, shardId, requestOf(owner));

test("a shard is another's when its lease and the clocks' difference are over, and never before", async () => {
  keeper = await open();
  await pass(1, "7", { records: 1, changes: 0 });
  time += 11_000;
  expect(await asks("second")).toMatchObject({ outcome: "held", until: time - 2_000, isAskedFor: false });
  time += 1;
  expect(await asks("second")).toEqual({ outcome: "claimed", place: "TRIM_HORIZON" });
  // The first has not heard of it: its next write is refused, and all that it would do after.
  const { put } = guardWrites(world.db, keeper.lease.ensure).table;
  const Item = { PK: "PHOTO#x", SK: `REACTOR#${shardId}` };
  await expect(put({ Item })).rejects.toThrow(LeaseLost);
  await expect(keeper.saveWhenDue()).rejects.toThrow(LeaseLost);
  await keeper.release();
  expect(await readCheckpoint(world.db, shardId)).toMatchObject({ leaseOwner: "second" });
  expect(await world.db.table.get({ Key: Item })).toBeUndefined();
});

test("a shard that somebody asks for is theirs once it is let go of, and anybody's when they do not come", async () => {
  keeper = await open();
  const { process } = (await asks("second")) as HeldShard;
  const wants = (owner: string) => wantShard(world.db, { shardId, process }, requestOf(owner));
  expect([await wants("second"), await wants("third")]).toEqual([true, false]);
  expect(await asks("third")).toMatchObject({ outcome: "held", process: "second", isAskedFor: true });
  expect(keeper.isWanted()).toBe(false);
  await pass(6, "7", { records: 1, changes: 1 });
  expect(keeper.isWanted()).toBe(true);
  await keeper.release();
  expect(await asks("third")).toEqual({ outcome: "held", until: time + 4_000, process: "second", isAskedFor: true });
  expect(await asks("second")).toEqual({ outcome: "claimed", place: "7" });
  expect(await wantShard(world.db, { shardId, process: "second" }, requestOf("third"))).toBe(true);
  time += 12_001;
  expect(await asks("fourth")).toEqual({ outcome: "claimed", place: "7" });
});

test("a checkpoint is what was saved last", async () => {
  const { db } = world;
  expect(await readCheckpoint(db, "shardId-1")).toBeNull();
  await saveCheckpoint(db, { shardId: "shardId-1", sequenceNumber: "9" });
  await saveCheckpoint(db, { shardId: "shardId-1", sequenceNumber: "10" });
  expect(await readCheckpoint(db, "shardId-1")).toMatchObject({ sequenceNumber: "10" });
  await removeCheckpoint(db, "shardId-1");
  expect(await readCheckpoint(db, "shardId-1")).toBeNull();
});
