import { createDb, type Db } from "@quick-photos/db";
import { keys, migrationEntity, type PrimaryKey } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { type KeyStep, keysProcedure } from "@quick-photos/db/migrations";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KeyChange } from "../../src/keys/key-change.ts";
import { levelCopy } from "../../src/keys/level-copy.ts";
import { moveReactions } from "./reaction-writer.ts";

let table: TestTable;
let db: Db;
beforeAll(async () => {
  table = await startTable();
  const { client, tableName } = table;
  db = createDb({ client, tableName, keyMigrations: [moveReactions] });
  await be("writeBoth");
});
afterAll(() => table.stop());

/** Brings the table to a step, whatever it was at. */
async function be(step: KeyStep): Promise<void> {
  const { name, declaration } = moveReactions;
  const at = new Date().toISOString();
  const state = { name, declaration, step, startedAt: at, changedAt: at, places: [], counts: {} };
  await table.db.table.put({ Item: migrationEntity.toItem(state) });
}

let photos = 0;
const nextKey = (): PrimaryKey => keys.reaction.key({ reactorId: "BEN", ulid: `PHOTO${photos++}`, ownerId: "ANNA" });
const at = (side: "old" | "new", key: PrimaryKey) => db.tableKeys.stored.get({ Key: moveReactions.keyAt(side, key) });
const putOld = (key: PrimaryKey, kind: string) =>
  db.tableKeys.stored.put({ Item: { ...moveReactions.keyAt("old", key), type: "Reaction", v: 1, kind } });
/** Writes as a server does. */
const put = (key: PrimaryKey, kind: string, more = {}) =>
  db.table.put({ Item: { ...key, type: "Reaction", v: 1, kind, ...more } });

/** Makes a copy in a process that is halted once between its reading and its writing, while others go on. */
function levelAround(meanwhile: () => Promise<unknown>, key: PrimaryKey): Promise<boolean> {
  let reads = 0;
  const stored: typeof db.tableKeys.stored = {
    ...db.tableKeys.stored,
    async transactWrite(writes) {
      if (reads++ === 0) await meanwhile();
      return db.tableKeys.stored.transactWrite(writes);
    },
  };
  const { client, tableName } = table;
  const halting: KeyChange<typeof moveReactions> = {
    migration: moveReactions,
    terms: {
      db: { ...db, tableKeys: { ...db.tableKeys, stored } },
      owner: "a test",
      isSole: true,
      now: () => new Date(),
    },
    scan: createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure }),
    ready: async () => {},
    segments: 1,
    settlingMs: 0,
    onProgress() {},
  };
  return levelCopy(halting, key, { from: "old", step: "writeBoth" });
}

const nothing = async () => {};

test("what has no copy gets one, and what has one is left", async () => {
  const key = nextKey();
  await putOld(key, "heart");
  expect(await levelAround(nothing, key)).toBe(true);
  expect(await at("new", key)).toMatchObject({ ...key, kind: "heart" });
  expect(await levelAround(nothing, key)).toBe(false);
});

test("what is deleted between the reading and the writing of its copy is not brought back", async () => {
  const key = nextKey();
  await putOld(key, "heart");
  await levelAround(() => db.table.delete({ Key: key }), key);
  expect([await at("old", key), await at("new", key)]).toEqual([undefined, undefined]);
});

test.each([
  ["another value", { kind: "smiley" }],
  ["an attribute that it may have", { kind: "heart", reactedAt: "2026-11-27T10:00:00.000Z" }],
])("what gets %s meanwhile is not written over with what was there before", async (_, more) => {
  const key = nextKey();
  await putOld(key, "heart");
  // A copy with less in it than the item has: all that it has stays the same.
  await db.tableKeys.stored.put({ Item: { ...key, type: "Reaction", v: 1 } });
  await levelAround(() => put(key, more.kind, more), key);
  for (const side of ["old", "new"] as const) expect(await at(side, key)).toMatchObject(more);
});

test("a copy of what is gone goes, and one of what is written again meanwhile stays", async () => {
  const [gone, again] = [nextKey(), nextKey()];
  for (const key of [gone, again])
    await db.tableKeys.stored.put({ Item: { ...key, type: "Reaction", v: 1, kind: "heart" } });
  expect(await levelAround(nothing, gone)).toBe(true);
  await levelAround(() => put(again, "smiley"), again);
  expect(await at("new", gone)).toBeUndefined();
  for (const side of ["old", "new"] as const) expect(await at(side, again)).toMatchObject({ kind: "smiley" });
});

test("a process that was halted while the table went on to another step writes nothing by the former one", async () => {
  const key = nextKey();
  await putOld(key, "heart");
  await expect(levelAround(() => be("writeNew"), key)).rejects.toThrow(
    "has taken the migration keys:reactions from its step writeBoth",
  );
  expect(await at("new", key)).toBeUndefined();
  await be("writeBoth");
});
