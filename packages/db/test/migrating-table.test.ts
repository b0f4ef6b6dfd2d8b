import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Item, keys, migrationEntity, type PrimaryKey } from "../src/entities/index.ts";
import { createDb, type Db } from "../src/index.ts";
import { ConditionFailed, TransactionRefused } from "../src/io/index.ts";
import { type KeyMigration, type KeyStep, keySteps, moveKey, primaryKey, type Side } from "../src/migrations/index.ts";
import { startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
});
afterAll(() => testDb.stop());

const moveBookmarks = moveKey({
  name: "bookmarks",
  old: primaryKey("MARKS#{userId}", "{ulid}#{ownerId}"),
  new: keys.bookmark,
  toNew: (parts) => parts,
  toOld: (parts) => parts,
});

/** Another process, which knows nothing yet. */
const openDb = (keyMigrations: readonly KeyMigration[] = [moveBookmarks]): Db => {
  const { client, tableName, tally } = testDb;
  return createDb({ client, tableName, meter: tally, keyMigrations });
};

/** Brings the table to a step, and returns it as a process that starts then sees it. */
async function at(
  step: string,
  { name, declaration } = { name: moveBookmarks.name, declaration: moveBookmarks.declaration },
) {
  const on = new Date().toISOString();
  const state = { name, declaration, step, startedAt: on, changedAt: on, places: [], counts: {} };
  await testDb.db.table.put({ Item: migrationEntity.toItem(state) });
  return openDb();
}

let photos = 0;
let key: PrimaryKey;
let other: PrimaryKey;
beforeEach(() => {
  [key, other] = [0, 1].map(() => keys.bookmark.key({ userId: "BEN", ulid: `PHOTO${photos++}`, ownerId: "ANNA" })) as [
    PrimaryKey,
    PrimaryKey,
  ];
});
const aside = { PK: "ELSEWHERE", SK: "1" };

const stored = (side: Side, place: PrimaryKey) =>
  testDb.db.tableKeys.stored.get({ Key: moveBookmarks.keyAt(side, place), ConsistentRead: true });

/** Returns at which sides there is something, and what. */
async function sidesOf(place: PrimaryKey): Promise<Record<string, unknown>> {
  const [old, today] = [await stored("old", place), await stored("new", place)];
  return { ...(old && { old: old.n }), ...(today && { new: today.n }) };
}

/** Returns what is at the sides that a step writes. */
const written = (step: KeyStep, n: number) => Object.fromEntries(keySteps[step].writes.map((side) => [side, n]));

const steps = Object.keys(keySteps) as KeyStep[];

test.each(steps)(
  "at %s, items are written where the step has them, and read back under the key of today",
  async (step) => {
    const { table } = await at(step);
    await table.put({ Item: { ...key, n: 1 } });
    expect(await sidesOf(key)).toEqual(written(step, 1));
    expect(await table.get({ Key: key })).toEqual({ ...key, n: 1 });
    await table.batchWrite([
      { PutRequest: { Item: { ...other, n: 2 } } },
      { PutRequest: { Item: { ...aside, n: 3 } } },
    ]);
    expect(await sidesOf(other)).toEqual(written(step, 2));
    expect(await table.batchGet({ Keys: [other, aside, key] })).toEqual([
      { ...other, n: 2 },
      { ...aside, n: 3 },
      { ...key, n: 1 },
    ]);
    await table.transactWrite([{ Delete: { Key: key } }, { Put: { Item: { ...other, n: 4 } } }]);
    expect([await sidesOf(key), await sidesOf(other)]).toEqual([{}, written(step, 4)]);
    await table.delete({ Key: other });
    expect(await sidesOf(other)).toEqual({});
  },
);

test.each(steps)(
  "at %s, conditions are looked at where everybody reads, and fail as those of one place do",
  async (step) => {
    const { table } = await at(step);
    const { reads } = keySteps[step];
    await testDb.db.tableKeys.stored.put({ Item: { ...moveBookmarks.keyAt(reads, key), n: 1 } });
    const condition = { ConditionExpression: "n = :n", ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
    const onlyOver = (n: number) => ({ ...condition, ExpressionAttributeValues: { ":n": n } });
    const refused = await table.put({ Item: { ...key, n: 3 }, ...onlyOver(2) }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConditionFailed);
    expect((refused as ConditionFailed).item).toEqual({ ...key, n: 1 });
    await expect(table.delete({ Key: key, ...onlyOver(2) })).rejects.toThrow(ConditionFailed);
    const check = { ConditionCheck: { Key: key, ConditionExpression: "attribute_not_exists(PK)" } };
    const cancelled = await table
      .transactWrite([{ Put: { Item: { ...other, n: 1 } } }, check])
      .catch((error: unknown) => error);
    expect(cancelled instanceof TransactionRefused && [...cancelled.failed]).toEqual([1]);
    await table.put({ Item: { ...key, n: 2 }, ...onlyOver(1) });
    expect([await sidesOf(key), await sidesOf(other)]).toEqual([expect.objectContaining(written(step, 2)), {}]);
  },
);

test("what is not known before it is done is refused while items are in two places, and done while they are in one", async () => {
  const update = { Key: key, UpdateExpression: "SET n = :n", ExpressionAttributeValues: { ":n": 1 } };
  for (const step of steps) {
    const { table } = await at(step);
    const deletion = table.delete.bind(table, { Key: key, ReturnValues: "ALL_OLD" });
    if (keySteps[step].writes.length === 1) {
      expect(await table.update({ ...update, ReturnValues: "ALL_NEW" })).toEqual({ ...key, n: 1 });
      expect(await deletion()).toEqual({ ...key, n: 1 });
      continue;
    }
    const inTheMidst = "in the midst of the migration keys:bookmarks: finish it first";
    await expect(table.update(update)).rejects.toThrow(inTheMidst);
    await expect(table.transactWrite([{ Update: update }])).rejects.toThrow(inTheMidst);
    await expect(deletion()).rejects.toThrow(inTheMidst);
  }
});

test.each(steps)("at %s, of a Scan every item is seen once, under the key of today", async (step) => {
  const db = await at(step);
  await db.table.put({ Item: { ...key, n: 1 } });
  const both = (await Promise.all([stored("old", key), stored("new", key)])).filter((item) => item !== undefined);
  expect(await db.tableKeys.asToday(both as (Item & PrimaryKey)[])).toEqual([{ ...key, n: 1 }]);
  await db.table.delete({ Key: key });
});

test("what lies under a former key when all is done shows as it is", async () => {
  const { tableKeys } = await at("finished");
  const left = { ...moveBookmarks.keyAt("old", key), n: 1 };
  expect(await tableKeys.asToday([left])).toEqual([left]);
});

test("other kinds of items cost nothing, and one that is moved a read in a second at most", async () => {
  const db = await at("old");
  testDb.tally.reset();
  await db.table.put({ Item: { ...aside, n: 1 } });
  expect(testDb.tally.totals().requests).toBe(1);
  for (let n = 0; n < 5; n++) await db.table.put({ Item: { ...key, n } });
  expect(testDb.tally.totals().requests).toBe(7);
  const finished = await at("finished");
  await finished.table.put({ Item: { ...key, n: 1 } });
  testDb.tally.reset();
  await finished.table.put({ Item: { ...key, n: 2 } });
  expect(testDb.tally.totals().requests).toBe(1);
});

test("a table without a step is at the last when it is empty, else at the first, whoever looks first", async () => {
  const name = "keys:new";
  const fresh = moveKey({ ...moveOptions("new"), name: "new" });
  const seen = await Promise.all([1, 2, 3].map(() => openDb([fresh]).tableKeys.stepOf(fresh)));
  expect(seen).toEqual(["old", "old", "old"]);
  expect((await testDb.db.table.get({ Key: keys.migration.key({ name }) }))?.step).toBe("old");
  const empty = await startTestDb();
  const { client, tableName } = empty;
  const { tableKeys } = createDb({ client, tableName, keyMigrations: [fresh] });
  expect([await tableKeys.stepOf(fresh), await empty.db.tableKeys.unfinished()]).toEqual(["finished", []]);
  await empty.stop();
});

const moveOptions = (prefix: string) => ({
  old: primaryKey(`${prefix}-BEFORE#{id}`, "IT"),
  new: primaryKey(`${prefix}-AFTER#{id}`, "IT"),
  toNew: ({ id }: { id: string }) => ({ id }),
  toOld: ({ id }: { id: string }) => ({ id }),
});

test("whoever does not know what the table is in the midst of does nothing with it, and says which version has to run", async () => {
  const differs = expect.objectContaining({ name: "DbError", code: "KEYS_DIFFER" });
  const run = /^the migration keys:bookmarks of this table is .*: run the version that began it/;
  const another = await at("writeBoth", { name: moveBookmarks.name, declaration: "from here to there" });
  await expect(another.table.put({ Item: { ...key } })).rejects.toEqual(differs);
  await expect(another.tableKeys.check()).rejects.toThrow(run);
  const later = await at("writeSideways");
  await expect(later.table.get({ Key: key })).rejects.toThrow(run);
  await at("readNew");
  const ignorant = openDb([]);
  await expect(ignorant.tableKeys.check()).rejects.toThrow(
    /^this table is at the step "readNew" of the migration keys:bookmarks/,
  );
  await at("finished");
  await testDb.db.table.delete({ Key: keys.migration.key({ name: "keys:new" }) });
  await ignorant.tableKeys.check();
});
