import { createTestClock } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginMigration, listMigrations, type MigrationPlan, readMigration } from "../src/index.ts";

let table: TestTable;
const clock = createTestClock();
beforeAll(async () => {
  table = await startTable({ isUntouched: true });
});
afterAll(() => table.stop());

const plan = (name: string, more: Partial<MigrationPlan> = {}): MigrationPlan => {
  return { name, declaration: "photos get a place", step: "walk", segments: 2, ...more };
};
const termsOf = (owner: string, isSole = false) => ({ db: table.db, owner, isSole, now: clock.now });
const begin = (owner: string, wanted: MigrationPlan) => beginMigration(termsOf(owner), wanted);

const halfway = {
  places: [
    { after: { PK: "USER#A", SK: "PROFILE" }, isDone: false },
    { after: null, isDone: true },
  ],
  counts: { items: 7 },
};

test("a migration that is let go is gone on with where it was", async () => {
  const first = await begin("one", plan("lent"));
  expect(first.isResumed).toBe(false);
  await first.save(halfway);
  await first.release();
  const second = await begin("two", plan("lent", { segments: 64 }));
  expect([second.isResumed, second.stored()]).toEqual([true, expect.objectContaining(halfway)]);
  expect(await readMigration(table.db, "lent")).toEqual(second.stored());
  await second.enter("copy");
  const begun = { step: "copy", counts: {}, places: [0, 1].map(() => ({ after: null, isDone: false })) };
  expect(second.stored()).toMatchObject(begun);
  await second.release();
});

test("while one process is at it another is told so, until it has said nothing for as long as was promised", async () => {
  const first = await begin("one", plan("held"));
  await first.save(halfway);
  clock.advance(20_000);
  await first.save(first.stored());
  clock.advance(20_000);
  await expect(begin("two", plan("held"))).rejects.toThrow(
    /^one is at the migration held; if that process is gone, begin again in 1[01] s$/,
  );
  clock.advance(31_000);
  const second = await begin("two", plan("held"));
  expect([second.isResumed, second.stored()]).toEqual([true, expect.objectContaining(halfway)]);
  await expect(first.save(halfway)).rejects.toThrow("another process has taken the migration held over");
  await second.save(halfway);
  const alone = await beginMigration(termsOf("three", true), plan("held"));
  expect(alone.isResumed).toBe(true);
});

test("a beginning whose answer is lost, and which is sent again, is one beginning", async () => {
  const { db } = table;
  const put: typeof db.table.put = async (request) => {
    await db.table.put(request);
    return db.table.put(request);
  };
  const terms = { ...termsOf("one"), db: { ...db, table: { ...db.table, put } } };
  expect((await beginMigration(terms, plan("lost"))).stored()).toMatchObject({ leaseOwner: "one" });
});

test("of two that begin at once one does", async () => {
  const outcomes = await Promise.allSettled(["one", "two"].map((owner) => begin(owner, plan("raced"))));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("another migration of the same name is refused, unless it is to begin anew or nothing is left of the first", async () => {
  const first = await begin("one", plan("other"));
  await first.save(halfway);
  await first.release();
  const other = plan("other", { declaration: "photos get a time", segments: 3 });
  await expect(begin("two", other)).rejects.toThrow(
    /^the migration other that was begun at \S+ is another one: "photos get a place", and not "photos get a time"; finish it/,
  );
  const anew = await begin("two", { ...other, isAnew: true });
  expect([anew.isResumed, anew.stored()]).toEqual([false, expect.objectContaining({ counts: {}, step: "walk" })]);
  expect(anew.stored().places).toHaveLength(3);
  await anew.save(halfway);
  await anew.finish();
  expect(await readMigration(table.db, "other")).toMatchObject({ step: "finished", counts: { items: 7 } });
  const again = await begin("three", plan("other"));
  expect([again.isResumed, again.stored().counts]).toEqual([false, {}]);
});

test("all that were begun are listed", async () => {
  expect((await listMigrations(table.db)).map(({ name }) => name)).toEqual(["held", "lent", "lost", "other", "raced"]);
  expect(await readMigration(table.db, "never")).toBeNull();
});
