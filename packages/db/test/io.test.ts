import { afterAll, beforeAll, expect, test } from "vitest";
import type { BatchWrite } from "../src/io/requests.ts";
import { startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const key = (at: number) => ({ PK: "IO#1", SK: `ROW#${at}` });

test("a batch of any size is written, and read back in the order asked, with gaps and repeats", async () => {
  const { table } = testDb.db;
  const writes: BatchWrite[] = Array.from({ length: 60 }, (_, at) => ({ PutRequest: { Item: { ...key(at), at } } }));
  await table.batchWrite(writes);
  const items = await table.batchGet({ Keys: [key(59), key(999), key(0), key(59)] });
  expect(items.map((item) => item?.at)).toEqual([59, undefined, 0, 59]);
});

test("many writes that travel in transactions do what batches do", async () => {
  const { table } = testDb.together;
  const put = (at: number): BatchWrite => ({ PutRequest: { Item: { ...key(at), at } } });
  testDb.tally.reset();
  await table.batchWrite(Array.from({ length: 120 }, (_, at) => put(at)));
  expect(testDb.tally.totals().requests).toBe(2);
  await table.batchWrite([{ DeleteRequest: { Key: key(0) } }, { DeleteRequest: { Key: key(999) } }, put(200)]);
  const items = await table.batchGet({ Keys: [key(0), key(119), key(200)] });
  expect(items.map((item) => item?.at)).toEqual([undefined, 119, 200]);
});

test("an engine that is away is UNAVAILABLE, whatever the call", async () => {
  const { db, stop } = await startTestDb();
  await stop();
  const unavailable = expect.objectContaining({ name: "DbError", code: "UNAVAILABLE" });
  await expect(db.table.get({ Key: key(1) })).rejects.toEqual(unavailable);
  await expect(db.table.transactWrite([{ Put: { Item: key(1) } }])).rejects.toEqual(unavailable);
});

test("a defect of ours is not taken for an outage", async () => {
  const get = testDb.db.table.get({ Key: { PK: "", SK: "" } });
  await expect(get).rejects.toMatchObject({ name: "ValidationException" });
});
