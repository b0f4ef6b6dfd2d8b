import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import type { Database } from "node-sqlite3-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAtRest, withDataFile } from "../src/embedded/data-file.ts";
import { scrubFile } from "../src/embedded/scrub/scrub-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "scrub-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Scrubs a file in as many goes as the budget makes it, and returns how many those were. */
async function scrub(dataFile: string, budgetMs: number): Promise<number> {
  const once = (from: number) => scrubFile({ dataFile, from, budgetMs, isAtRest: () => isAtRest(dataFile) });
  let goes = 0;
  for (let from: number | null = 1; from !== null; goes++) from = await once(from);
  return goes;
}

/** What the tables hold, and what SQLite thinks of the file. */
const everything = (dataFile: string) =>
  withDataFile(dataFile, (database) => ({
    rows: ["plain", "keyed"].map((table) => database.all(`SELECT * FROM ${table} ORDER BY id`)),
    verdict: database.all("PRAGMA integrity_check"),
  }));

/** One thing that happens to a row; what a deletion or a change leaves behind begins with GONE. */
const step = fc.record({
  table: fc.constantFrom("plain", "keyed"),
  id: fc.nat(60),
  // Within a page, over the limit of an index and of a table, and over several pages.
  length: fc.oneof(fc.nat(60), fc.nat(1_500), fc.nat(5_000), fc.nat(20_000)),
  lives: fc.boolean(),
});

function apply(
  database: Database,
  { table, id, length, lives }: { table: string; id: number; length: number; lives: boolean },
) {
  const word = lives ? "KEPT" : "GONE";
  const body = word.repeat(Math.ceil(length / 4) + 1);
  database.run(`INSERT OR REPLACE INTO ${table} (id, body) VALUES (?, ?)`, [`row ${id}`, body]);
}

/** A file in which rows of both kinds were written, and those of one kind deleted. */
async function makeFile(dataFile: string, steps: Parameters<typeof apply>[1][], pageSize: number): Promise<void> {
  writeFileSync(dataFile, "");
  await withDataFile(dataFile, (database) => {
    database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
      CREATE TABLE plain (id TEXT PRIMARY KEY, body TEXT); CREATE TABLE keyed (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID;
      CREATE INDEX plain_body ON plain (body)`);
    for (const each of steps) apply(database, each);
    for (const table of ["plain", "keyed"]) database.run(`DELETE FROM ${table} WHERE body LIKE 'GONE%'`);
  });
}

const holds = (dataFile: string, word: string) => readFileSync(dataFile).includes(word);

test("of what was deleted no byte is left, of what was not every one", async () => {
  let dirty = 0;
  let goes = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 200, size: "max" }),
      fc.constantFrom(512, 4_096, 65_536),
      fc.constantFrom(0, 60_000),
      async (steps, pageSize, budgetMs) => {
        const dataFile = path.join(folder, "random.db");
        await makeFile(dataFile, steps, pageSize);
        const before = await everything(dataFile);
        if (holds(dataFile, "GONE")) dirty += 1;
        goes = Math.max(goes, await scrub(dataFile, budgetMs));
        expect(holds(dataFile, "GONE")).toBe(false);
        expect(await everything(dataFile)).toEqual(before);
        expect(before.verdict).toEqual([{ integrity_check: "ok" }]);
        rmSync(dataFile);
      },
    ),
    // The same stories every time: whether enough happens in them must not be chance.
    { numRuns: 15, seed: 1 },
  );
  expect(dirty).toBeGreaterThan(5);
  expect(goes).toBeGreaterThan(1);
});

test("a file of another format, or one that contradicts itself, is not changed", async () => {
  const dataFile = path.join(folder, "odd.db");
  await makeFile(dataFile, [{ table: "plain", id: 1, length: 10, lives: false }], 4_096);
  const whole = readFileSync(dataFile);
  const spoil = (at: number, byte: number) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(byte, at);
    writeFileSync(dataFile, bytes);
    return bytes;
  };
  // The first letter of the name, what a file has that shrinks by itself, its size in pages, a cell in the page's header.
  for (const [at, byte] of [
    [0, 0],
    [55, 1],
    [28, 1],
    [108, 0],
  ] as const) {
    const bytes = spoil(at, byte);
    await expect(scrub(dataFile, 60_000)).rejects.toThrow();
    expect(readFileSync(dataFile).equals(bytes)).toBe(true);
  }
  writeFileSync(dataFile, whole);
  writeFileSync(`${dataFile}-wal`, "");
  expect(holds(dataFile, "GONE")).toBe(true);
});
