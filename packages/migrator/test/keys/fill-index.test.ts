import { createDb } from "@quick-photos/db";
import { type Item, indexKeys, items } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { fillIndex, keysProcedure } from "@quick-photos/db/migrations";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeKeys } from "../../src/index.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const filled = fillIndex({ name: "bookmarks", entity: items.bookmark });
const savedAt = "2026-11-27T10:00:00.000Z";
const bookmark = (photo: number) =>
  items.bookmark.toItem({ userId: "BEN", ulid: `PHOTO${photo}`, ownerId: "ANNA", savedAt });

/** Returns the item as code wrote it that knew of no index. */
function withoutIndex({ GSI1PK: _, GSI1SK: __, ...item }: Item): Item {
  return item;
}

async function indexed(): Promise<unknown[]> {
  const { items } = await table.db.table.query({
    IndexName: "GSI1",
    KeyConditionExpression: "GSI1PK = :bookmarks",
    ExpressionAttributeValues: { ":bookmarks": indexKeys.bookmarks.partition.format({ userId: "BEN" }) },
  });
  return items.map(({ SK }) => SK).sort();
}

test("items that lack a key in the index get it, beside those that write; whoever reads it knows when it is whole", async () => {
  const { client, tableName } = table;
  for (let photo = 0; photo < 5; photo++) await table.db.table.put({ Item: withoutIndex(bookmark(photo)) });
  const broken: Item = { ...withoutIndex(bookmark(9)), savedAt: 7 };
  await table.db.table.put({ Item: broken });
  const db = createDb({ client, tableName, keyMigrations: [filled] });
  const change = {
    migration: filled,
    terms: { db, owner: "a test", isSole: true, now: () => new Date() },
    scan: createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure }),
    ready: async () => {},
    segments: 2,
    settlingMs: 0,
    onProgress() {},
  };
  const readsFrom = () => createDb({ client, tableName, keyMigrations: [filled] }).tableKeys.readsFrom(filled);
  expect([await indexed(), await readsFrom()]).toEqual([[], "old"]);
  expect(await changeKeys(change, "on")).toEqual({ step: "backfilled", isComplete: true });
  expect(await readsFrom()).toBe("old");
  expect(await changeKeys(change, "back")).toEqual({ step: "old", isComplete: true });
  await table.db.table.put({ Item: bookmark(5) });
  await table.db.table.put({ Item: withoutIndex(bookmark(6)) });
  expect((await changeKeys(change, "on")).step).toBe("backfilled");
  expect((await changeKeys(change, "on")).step).toBe("finished");
  expect(await readsFrom()).toBe("new");
  expect(await indexed()).toEqual([0, 1, 2, 3, 4, 5, 6].map((photo) => bookmark(photo).SK));
  const { PK, SK } = broken;
  expect(await table.db.table.get({ Key: { PK: String(PK), SK: String(SK) } })).toEqual(broken);
  await expect(changeKeys(change, "back")).rejects.toThrow(
    "keys:bookmarks is at the step finished: there is no way back",
  );
});
