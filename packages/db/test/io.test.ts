import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb } from "../src/db.ts";
import { ConditionFailed } from "../src/io/failures.ts";
import type { EndedCall, Observe, StartedCall } from "../src/io/observed-call.ts";
import type { BatchWrite } from "../src/io/requests.ts";
import { type EachWrite, writeEach } from "../src/io/write-each.ts";
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

test.each(["db", "together"] as const)(
  "writes of one item each stand by themselves, one by one or together: %s",
  async (way) => {
    const { table } = testDb[way];
    const rowOf = (at: number) => ({ PK: `EACH#${way}`, SK: `ROW#${at}` });
    const put = (at: number): EachWrite => {
      return { Put: { Item: { ...rowOf(at), at }, ConditionExpression: "attribute_not_exists(PK)" } };
    };
    const update = (at: number, seen: number): EachWrite => {
      const values = { ":seen": seen, ":next": at + 100 };
      const Update = { Key: rowOf(at), UpdateExpression: "SET #at = :next", ConditionExpression: "#at = :seen" };
      return { Update: { ...Update, ExpressionAttributeNames: { "#at": "at" }, ExpressionAttributeValues: values } };
    };
    expect(await writeEach(table, [put(0), put(1), put(2)])).toEqual([null, null, null]);
    testDb.tally.reset();
    const writes = [put(0), put(3), update(1, 1), update(2, 7), update(4, 4), put(5)];
    const failed = expect.any(ConditionFailed);
    expect(await writeEach(table, writes)).toEqual([failed, null, null, failed, failed, null]);
    expect(testDb.tally.totals().requests).toBe(way === "db" ? 6 : 2);
    const hopeless: EachWrite = { Update: { Key: rowOf(0), UpdateExpression: "SET nothing" } };
    expect(await writeEach(table, [put(6), hopeless, put(1)])).toMatchObject([
      null,
      { name: "ValidationException" },
      {},
    ]);
    const items = await table.batchGet({ Keys: [0, 1, 2, 3, 4, 5, 6].map(rowOf) });
    expect(items.map((item) => item?.at)).toEqual([0, 101, 2, 3, undefined, 5, 6]);
  },
);

test("an engine that is away is UNAVAILABLE, whatever the call", async () => {
  const { db, stop } = await startTestDb();
  await stop();
  const unavailable = expect.objectContaining({ name: "DbError", code: "UNAVAILABLE" });
  await expect(db.table.get({ Key: key(1) })).rejects.toEqual(unavailable);
  await expect(db.table.transactWrite([{ Put: { Item: key(1) } }])).rejects.toEqual(unavailable);
  await expect(writeEach(db.table, [{ Put: { Item: key(1) } }])).rejects.toEqual(unavailable);
});

test("a defect of ours is not taken for an outage", async () => {
  const get = testDb.db.table.get({ Key: { PK: "", SK: "" } });
  await expect(get).rejects.toMatchObject({ name: "ValidationException" });
});

test("who observes calls is told of each before it is sent, why it is made, and how it has ended", async () => {
  const { client, tableName } = testDb;
  const seen: (StartedCall | EndedCall)[] = [];
  const observe: Observe = (call) => {
    seen.push(call);
    return (end) => void seen.push(end);
  };
  const cause = { job: key(7) };
  const db = createDb({ client, tableName, meter: { record: () => {}, observe } })
    .attributedTo("a")
    .causedBy(cause);
  await db.table.put({ Item: key(1) });
  const started = { procedure: "a", operation: "PutItem", kind: "write", cause };
  expect(seen[0]).toMatchObject({ ...started, input: { TableName: tableName, Item: key(1) } });
  expect(seen[1]).toMatchObject({ cost: { procedure: "a", writeUnits: 1 }, output: {}, failure: null });
  const refused = db.table.put({ Item: key(1), ConditionExpression: "attribute_not_exists(PK)" });
  await expect(refused).rejects.toThrow("condition");
  expect(seen.slice(2)).toMatchObject([started, { output: null, failure: "ConditionalCheckFailedException" }]);
  expect((seen[3] as EndedCall).milliseconds).toBeGreaterThan(0);
});
