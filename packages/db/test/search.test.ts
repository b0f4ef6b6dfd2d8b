import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserCard } from "../src/entities/user-card.ts";
import { accessPatterns } from "../src/index.ts";
import { settleNames } from "../src/rows/settle-names.ts";
import { aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
beforeAll(async () => {
  testDb = await startTestDb();
  await testDb.db.tableKeys.check(); // an empty table has nothing that is older than the words of names
});
afterAll(() => testDb.stop());

/** Signs somebody up, and puts them under their words as the projector does. */
async function admit(username: string, displayName: string): Promise<UserCard> {
  const card = await accessPatterns.users.create.run(testDb.db, { ...aUser(username), displayName });
  await settleNames(testDb.db, [{ userId: card.userId, card, former: [] }]);
  return card;
}

const find = (prefix: string, page: { limit?: number; cursor?: string } = {}) =>
  accessPatterns.users.search.run(testDb.db, { prefix, limit: 20, ...page });

const found = async (prefix: string) => (await find(prefix)).items.map(({ username }) => username);

test("people are found by any words of their names, in the order of the word", async () => {
  await admit("vera.l", "Véra Lindqvist");
  await admit("quist", "Åke Lindqvist-Berg");
  await admit("wangxm", "王小明");
  expect(await found("lindqvist")).toEqual(["vera.l", "quist"]);
  expect(await found("LINDQVIST ver")).toEqual(["vera.l"]);
  expect(await found("åke olsen")).toEqual([]);
  expect(await found("ake ber")).toEqual(["quist"]);
  expect(await found("vera.")).toEqual(["vera.l"]);
  expect(await found("小明")).toEqual(["wangxm"]);
  expect(await found("ndqvist")).toEqual([]);
});

test("whoever has several such words is met once, on whatever page; a page that is short goes on", async () => {
  for (const at of [1, 2, 3, 4]) await admit(`mira_m${at}`, `Miriam Mirabelle ${at === 3 ? "Olsen" : "Berg"}`);
  const walk = async (prefix: string) => {
    const pages: string[][] = [];
    let cursor: string | null | undefined;
    do {
      const page = await find(prefix, { limit: 1, ...(cursor && { cursor }) });
      pages.push(page.items.map(({ username }) => username));
      cursor = page.nextCursor;
    } while (cursor);
    return pages;
  };
  const all = await walk("mir");
  expect(all.flat().sort()).toEqual(["mira_m1", "mira_m2", "mira_m3", "mira_m4"]);
  expect(all).toContainEqual([]);
  expect((await walk("miria ols")).flat()).toEqual(["mira_m3"]);
});

test("a page is one request, and its cursor is no other search's", async () => {
  for (const at of [1, 2]) await admit(`once${at}`, "Once");
  testDb.tally.reset();
  const { nextCursor } = await find("once", { limit: 1 });
  expect(testDb.tally.totals()).toMatchObject({ requests: 1 });
  const cursor = nextCursor ?? "";
  expect((await find("ONCE ", { cursor })).items).toHaveLength(1);
  await expect(find("onc", { cursor })).rejects.toMatchObject({ code: "CURSOR_INVALID" });
});

test("whoever has changed or gone while they were written is written as they are", async () => {
  const was = await admit("nora", "Nora Falk");
  await accessPatterns.users.update.run(testDb.db, { userId: was.userId, changes: { displayName: "Nora Holm" } });
  await settleNames(testDb.db, [{ userId: was.userId, card: was, former: [] }]);
  expect([await found("falk"), await found("holm")]).toEqual([[], ["nora"]]);
  await accessPatterns.users.remove.run(testDb.db, { ...was, now: new Date() });
  await settleNames(testDb.db, [{ userId: was.userId, card: { ...was, version: 2 }, former: ["holm"] }]);
  expect([await found("falk"), await found("holm"), await found("nora")]).toEqual([[], [], []]);
});
