import { readCheckpoint } from "@quick-photos/db";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type CheckpointKeeper, createCheckpointKeeper } from "../src/shell/checkpoint-keeper.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
let shardId: string;
let keeper: CheckpointKeeper;
let time: number;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
beforeEach((context) => {
  shardId = context.task.id;
  time = Date.UTC(2026, 10, 22);
  keeper = createCheckpointKeeper(world.db, shardId, () => new Date(time));
});

const saved = () => readCheckpoint(world.db, shardId);

/** Time passes, a batch ends at a sequence number, and the keeper may save. */
async function pass(seconds: number, sequenceNumber: string, batch: { records: number; changes: number }) {
  time += seconds * 1_000;
  keeper.advance({ sequenceNumber, ...batch });
  await keeper.saveWhenDue();
  return saved();
}

test("a busy shard is saved every few seconds", async () => {
  expect(await pass(1, "1", { records: 3, changes: 3 })).toBeNull();
  expect(await pass(3, "2", { records: 3, changes: 0 })).toBeNull();
  expect(await pass(2, "3", { records: 3, changes: 1 })).toBe("3");
  expect(await pass(1, "4", { records: 3, changes: 1 })).toBe("3");
});

test("records that mean nothing, like checkpoints, are saved in bulk or every hour", async () => {
  expect(await pass(600, "1", { records: 1, changes: 0 })).toBeNull();
  expect(await pass(600, "2", { records: 2_000, changes: 0 })).toBe("2");
  expect(await pass(1_800, "3", { records: 1, changes: 0 })).toBe("2");
  expect(await pass(1_801, "4", { records: 1, changes: 0 })).toBe("4");
});

test("at the end everything is saved, and nothing when nothing has passed", async () => {
  await keeper.save();
  expect(await saved()).toBeNull();
  await pass(1, "7", { records: 1, changes: 0 });
  await keeper.save();
  expect(await saved()).toBe("7");
  await keeper.finish();
  expect(await saved()).toBe("SHARD_END");
});
