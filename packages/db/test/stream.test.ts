import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShardCursor } from "../src/stream/table-stream.ts";
import { startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const key = { PK: "STREAMED#1", SK: "ROW" };

async function onlyShard(): Promise<string> {
  const [shard] = await testDb.stream.listShards();
  return shard?.shardId ?? "none";
}

test("tells every change of an item in its order, with both images, and goes on from any record", async () => {
  const { db, stream } = testDb;
  const item = { ...key, n: 1, nothing: null, list: [{ at: 1.5 }] };
  await db.table.put({ Item: item });
  await db.table.put({ Item: { ...item, n: 2 } });
  await db.table.delete({ Key: key });
  const shardId = await onlyShard();

  const first = await stream.readShard(await stream.openShard({ shardId }));
  expect(first.records).toMatchObject([
    { shardId, keys: key, eventName: "INSERT", newImage: item },
    { shardId, keys: key, eventName: "MODIFY", oldImage: item, newImage: { ...item, n: 2 } },
    { shardId, keys: key, eventName: "REMOVE", oldImage: { ...item, n: 2 } },
  ]);
  expect(first.records[0]).not.toHaveProperty("oldImage");
  expect(Math.abs(Date.now() - Number(first.records[0]?.at))).toBeLessThan(10_000);
  const positions = first.records.map(({ position }) => position);
  expect([...positions].sort()).toEqual(positions);

  const later = await stream.openShard({ shardId, after: first.records[1]?.sequenceNumber });
  expect((await stream.readShard(later)).records).toEqual(first.records.slice(2));
  const end = await stream.readShard(first.next as ShardCursor);
  expect(end.records).toEqual([]);
  expect(end.next).not.toBeNull();
});

test("a table without a stream, and an engine that is away, are told apart", async () => {
  const other = await startTestDb();
  await expect(other.missingStream.listShards()).rejects.toMatchObject({ name: "StreamError", code: "STREAM_MISSING" });
  await other.stop();
  await expect(other.stream.listShards()).rejects.toMatchObject({ name: "DbError", code: "UNAVAILABLE" });
});
