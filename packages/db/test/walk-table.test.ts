import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bookmarkEntity } from "../src/entities/bookmark.ts";
import { createTableScan } from "../src/maintenance/table-scan.ts";
import {
  isWalked,
  startOfWalk,
  type WalkOptions,
  type WalkProgress,
  walkTable,
} from "../src/maintenance/walk-table.ts";
import { startTestDb, type TestDb } from "./test-db.ts";

const items = 60;

let testDb: TestDb;
let scan: WalkOptions["scan"];
beforeAll(async () => {
  testDb = await startTestDb();
  const { client, tableName, tally: meter } = testDb;
  scan = createTableScan({ client, tableName, meter, procedure: "walk" });
  const saved = (at: number) =>
    bookmarkEntity.toItem({ userId: `U${at}`, ulid: "01", ownerId: "A", savedAt: "2026-11-25T10:00:00.000Z" });
  await testDb.db.table.batchWrite(Array.from({ length: items }, (_, at) => ({ PutRequest: { Item: saved(at) } })));
});
afterAll(() => testDb.stop());

/** Walks with pages of five, and returns the walk, what it visited and what it stored last. */
function startWalk(options: Partial<WalkOptions> = {}) {
  const visited: string[] = [];
  const saved: WalkProgress[] = [];
  const walk = walkTable({
    scan,
    from: startOfWalk(3),
    pageSize: 5,
    ready: async () => {},
    visit: async (page) => {
      visited.push(...page.map(({ PK }) => PK));
      return { even: page.filter(({ PK }) => /[02468]$/.test(PK)).length };
    },
    save: async (progress) => void saved.push(progress),
    saveEveryMs: 60_000,
    ...options,
  });
  return { walk, visited, saved };
}

test("every item is visited once, and what the pages count is added up", async () => {
  const { walk, visited, saved } = startWalk();
  const end = await walk;
  expect([visited.length, new Set(visited).size, isWalked(end)]).toEqual([items, items, true]);
  expect(end.counts).toEqual({ items, even: items / 2 });
  expect(saved).toEqual([end]);
});

test("a walk that was stopped goes on where it was, and one that is done does nothing", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  let pages = 0;
  const onProgress = () => {
    pages += 1;
    if (pages === 4) controller.abort();
  };
  const first = startWalk({ signal, onProgress });
  const middle = await first.walk;
  expect([isWalked(middle), first.visited.length < items, middle.counts.items]).toEqual([
    false,
    true,
    first.visited.length,
  ]);
  const second = startWalk({ from: middle });
  const end = await second.walk;
  expect([...first.visited, ...second.visited].sort()).toEqual(
    [...new Set([...first.visited, ...second.visited])].sort(),
  );
  expect(end.counts).toEqual({ items, even: items / 2 });
  const third = startWalk({ from: end });
  expect([await third.walk, third.visited]).toEqual([end, []]);
  const never = startWalk({ signal });
  expect([(await never.walk).counts, never.visited]).toEqual([{}, []]);
});

test("a page that fails ends the walk, which has stored the pages before it", async () => {
  let pages = 0;
  const { walk, saved } = startWalk({
    visit: async () => {
      pages += 1;
      if (pages > 5) throw new Error("the weather");
      return {};
    },
  });
  await expect(walk).rejects.toThrow("the weather");
  expect(saved.map(({ counts }) => counts)).toEqual([{ items: 25 }]);
});

test("it is stored while a page takes long, and a walk that may not be stored goes no further", async () => {
  const save = vi.fn(async (_: WalkProgress) => {});
  save.mockRejectedValue(new Error("somebody else is at it"));
  const visit = async () => {
    await expect.poll(() => save.mock.calls.length).toBeGreaterThan(0);
    return {};
  };
  await expect(startWalk({ visit, save, saveEveryMs: 1 }).walk).rejects.toThrow("somebody else is at it");
  expect(save).toHaveBeenCalledTimes(1);
});

test("a walk that deletes what it visits, the ends of pages too, comes to all that there is", async () => {
  const { walk, visited } = startWalk({
    visit: async (page) => {
      visited.push(...page.map(({ PK }) => PK));
      for (const { PK, SK } of page) await testDb.db.table.delete({ Key: { PK, SK } });
      return {};
    },
  });
  await walk;
  expect(new Set(visited).size).toBe(items);
  expect((await startWalk().walk).counts).toMatchObject({ items: 0 });
});
