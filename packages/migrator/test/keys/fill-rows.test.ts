import { accessPatterns, createDb, createUserId } from "@quick-photos/db";
import { exploreEntries, exploreEntryKey, items, keys, placeOf, toUserCard } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { type KeyMigration, keysProcedure, namesToWords, photosToExplore } from "@quick-photos/db/migrations";
import { readItems } from "@quick-photos/db/rows";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeKeys } from "../../src/index.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Returns the table as a process has it that has just started. */
const coldDb = () => createDb({ client: table.client, tableName: table.tableName });

/** Takes the table back to where a release left it that knew nothing of what a migration writes. */
const forget = (migration: KeyMigration) => table.db.table.delete({ Key: keys.migration.key(migration) });

/** Returns what takes the next step of a migration, or goes back by one, and returns the step that comes of it. */
function createWalk(migration: KeyMigration) {
  const { client, tableName } = table;
  const scan = createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure });
  const terms = { db: coldDb(), owner: "a test", isSole: true, now: () => new Date() };
  const options = { scan, ready: async () => {}, segments: 2, settlingMs: 0, onProgress() {} };
  return async (direction: "on" | "back") => (await changeKeys({ migration, terms, ...options }, direction)).step;
}

async function storedWords(): Promise<string[]> {
  const partition = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": "NAME#an" } };
  return (await table.db.table.query(partition)).items.map(
    ({ SK, user }) => `${String(SK).split("#")[0]} ${(user as { version: number }).version}`,
  );
}

test("people of before are found by their words once all are under them; words that nobody has any more go", async () => {
  const people = createPeople(table.db);
  const [anna, anton] = [await people.signUp("anna"), await people.signUp("anton")];
  await accessPatterns.users.update.run(table.db, { userId: anton.userId, changes: { displayName: "An Other" } });
  const stale = items.nameWord.toItem({ word: "annika", user: toUserCard(anna) });
  const old = items.nameWord.toItem({ word: "anton", user: toUserCard(anton) });
  for (const Item of [stale, old]) await table.db.table.put({ Item });
  await forget(namesToWords);

  const find = async (prefix: string) =>
    (await accessPatterns.users.search.run(coldDb(), { prefix, limit: 9 })).items.map(({ username }) => username);
  const go = createWalk(namesToWords);

  expect([await find("an"), await find("other")]).toEqual([["anna", "anton"], []]);
  expect([await go("on"), await go("back"), await go("on")]).toEqual(["writeBoth", "old", "writeBoth"]);
  expect(await storedWords()).toEqual(["annika 1", "anton 1"]);
  expect([await go("on"), await storedWords()]).toEqual(["backfilled", ["anna 1", "anton 2"]]);
  expect(await find("other")).toEqual([]);
  expect([await go("on"), await find("other"), await find("an")]).toEqual(["finished", ["anton"], ["anna", "anton"]]);
});

test("photos of before are among everybody's; what is there of photos that are gone, or liked less, goes", async () => {
  const people = createPeople(table.db);
  const vera = await people.signUp("vera");
  const photo = await people.publish(vera);
  const liked = { ...photo, counts: { ...photo.counts, heart: 9 } };
  await table.db.table.put({ Item: items.photo.toItem(liked) });
  const now = new Date();
  const [entry] = exploreEntries(photo, { shards: 1, now });
  if (!entry) throw new Error("the photo is too old");
  const stale = { ...entry, level: 1 };
  const gone = { ...entry, ownerId: createUserId() };
  for (const Item of [stale, gone].map(items.exploreEntry.toItem)) await table.db.table.put({ Item });
  await forget(photosToExplore);

  const go = createWalk(photosToExplore);
  const seen = async (list: "recent" | "wellLiked") =>
    (await accessPatterns.explore[list].run(coldDb(), { now, limit: 9 })).items.map(({ entry }) => placeOf(entry));
  const [recent, well] = exploreEntries(liked, { shards: 1, now }).map(placeOf);
  expect([await go("on"), await go("back"), await go("on")]).toEqual(["writeBoth", "old", "writeBoth"]);
  expect([await go("on"), await seen("recent"), await seen("wellLiked")]).toEqual(["backfilled", [recent], [well]]);
  const stored = await readItems(table.db, [stale, gone].map(exploreEntryKey), true);
  expect([stale, gone].map((one) => stored.get(exploreEntryKey(one)))).toEqual([undefined, undefined]);
  expect(await go("on")).toBe("finished");
});
