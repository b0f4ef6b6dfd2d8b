import { accessPatterns, createDb } from "@quick-photos/db";
import { items, keys, toUserCard } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { keysProcedure, namesToWords } from "@quick-photos/db/migrations";
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

/** Takes the table back to where a release left it that knew nothing of the words of names. */
const forget = () => table.db.table.delete({ Key: keys.migration.key(namesToWords) });

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
  await forget();

  const { client, tableName } = table;
  const scan = createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure });
  const terms = { db: coldDb(), owner: "a test", isSole: true, now: () => new Date() };
  const change = {
    migration: namesToWords,
    terms,
    scan,
    ready: async () => {},
    segments: 2,
    settlingMs: 0,
    onProgress() {},
  };
  const find = async (prefix: string) =>
    (await accessPatterns.users.search.run(coldDb(), { prefix, limit: 9 })).items.map(({ username }) => username);
  const go = async (direction: "on" | "back") => (await changeKeys(change, direction)).step;

  expect([await find("an"), await find("other")]).toEqual([["anna", "anton"], []]);
  expect([await go("on"), await go("back"), await go("on")]).toEqual(["writeBoth", "old", "writeBoth"]);
  expect(await storedWords()).toEqual(["annika 1", "anton 1"]);
  expect([await go("on"), await storedWords()]).toEqual(["backfilled", ["anna 1", "anton 2"]]);
  expect(await find("other")).toEqual([]);
  expect([await go("on"), await find("other"), await find("an")]).toEqual(["finished", ["anton"], ["anna", "anton"]]);
});
