import { createDb, type Db } from "@quick-photos/db";
import { deadLetterKey, type Item } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { deadLettersToBuckets, type KeyStep, keysProcedure } from "@quick-photos/db/migrations";
import { changeKeys, type Direction } from "@quick-photos/migrator";
import { listDeadLetters, putDeadLetter, removeDeadLetter, replayDeadLetter } from "@quick-photos/projector";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";

let table: TestTable;
beforeAll(async () => {
  table = await startTable({ isUntouched: true });
});
afterAll(() => table.stop());

const jobOf = (jobId: string) => ({
  kind: "job" as const,
  job: { jobId, kind: "leave-feed", params: { followerId: "ANNA", followedId: "BEN" }, cursor: null },
});
const put = (db: Db, jobId: string, reason = "the weather") =>
  putDeadLetter(db, jobOf(jobId), { reason, at: new Date() });

/** Returns a process that has just learned of the step that the table is at, and acts by it from now on. */
async function processOfNow(): Promise<Db> {
  const { client, tableName } = table;
  const stepTimes = { refreshAfterMs: 600_000, staleAfterMs: 600_000, actWithinMs: 5_000 };
  const db = createDb({ client, tableName, stepTimes });
  await db.tableKeys.stepOf(deadLettersToBuckets);
  return db;
}

/** Returns what is listed, page by page. */
async function listed(db: Db, limit = 100): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDeadLetters(db, { limit, cursor });
    found.push(...page.items.map((letter) => (letter.kind === "job" ? letter.job.jobId : "?")));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

async function go(direction: Direction): Promise<KeyStep> {
  const { client, tableName } = table;
  const scan = createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure });
  const terms = { db: createDb({ client, tableName }), owner: "a test", isSole: true, now: () => new Date() };
  const pace = { ready: async () => {}, segments: 2, settlingMs: 0, onProgress() {} };
  return (await changeKeys({ migration: deadLettersToBuckets, terms, scan, ...pace }, direction)).step;
}

/** Returns the sort keys under each partition of dead letters. */
async function stored(): Promise<Item[]> {
  const scan = createTableScan({ ...table, meter: { record() {} }, procedure: "a look at everything" });
  const items: Item[] = [];
  for await (const page of scan.pages({ segment: 0, segments: 1, pageSize: 1_000 })) items.push(...page.items);
  return items.filter(({ type }) => type === "DeadLetter");
}

/** On to the last step but one, back to the first, and on to the end; in the middle a way back is taken back. */
const way: Direction[] = [
  ...(["on", "on", "on", "on", "on"] as const),
  ...(["back", "on", "back", "back", "back", "back", "back"] as const),
  ...(["on", "back", "on", "on", "on", "on", "on", "on"] as const),
];

test("dead letters of yesterday and of every step are listed in order, replayed and removed, by processes a step apart", async () => {
  // A table with something in it, of which no process has known yet that there is another key.
  await createPeople(table.db).signUp("anna");
  const known = new Set<string>();
  for (let at = 0; at < 5; at++) {
    const jobId = `0 yesterday ${at}`;
    await put(table.coldDb(), jobId);
    known.add(jobId);
  }
  expect(new Set((await stored()).map(({ PK }) => PK))).toEqual(new Set(["DEADLETTERS"]));
  const steps: KeyStep[] = [];
  for (const [at, direction] of way.entries()) {
    const before = await processOfNow();
    steps.push(await go(direction));
    const after = await processOfNow();
    const [ofBefore, ofAfter, ofBoth] = ["before", "after", "both"].map(
      (who) => `${String(at + 1).padStart(2, "0")} ${who}`,
    );
    if (!ofBefore || !ofAfter || !ofBoth) return;
    await put(before, ofBefore);
    await put(after, ofAfter);
    for (const db of [before, after]) await put(db, ofBoth, "the same again");
    for (const jobId of [ofBefore, ofAfter, ofBoth]) known.add(jobId);
    const expected = [...known].sort();
    expect([await listed(before), await listed(after)], `${direction} to ${steps.at(-1)}`).toEqual([
      expected,
      expected,
    ]);
    // Each removes what the other has written, and one of those of yesterday goes on the way.
    for (const [db, jobId] of [
      [before, ofAfter],
      [after, ofBefore],
      [before, at < 4 ? `0 yesterday ${at}` : ""],
    ] as const) {
      if (!known.delete(jobId)) continue;
      const key = deadLetterKey({ source: "JOBS", place: jobId });
      const letter = (await listDeadLetters(after, { limit: 100 })).items.find((each) => each.key.SK === key.SK);
      const scope = { db: after, stream: table.stream, removeMedia: async () => {} };
      expect(letter && (await replayDeadLetter(scope, letter))).toBe("applied");
      await removeDeadLetter(db, key);
    }
    const left = [...known].sort();
    expect([await listed(before), await listed(after)], `${direction} to ${steps.at(-1)}`).toEqual([left, left]);
  }
  expect([steps.at(4), steps.at(11), steps.at(-1)]).toEqual(["writeNew", "old", "finished"]);
  // Pages that end in the middle of what comes from several partitions.
  expect(await listed(table.coldDb(), 3)).toEqual([...known].sort());
  const partitions = (await stored()).map(({ PK }) => String(PK));
  expect(partitions).toHaveLength(known.size);
  for (const partition of partitions) expect(partition).toMatch(/^DEADLETTERS#\d+$/);
});
