import { expect, test } from "vitest";
import { createUnreadableList, describeMigrated, describeSurvey, isAllNewest, isUpToDate } from "./migration-report.ts";

const used = { requests: 40, readUnits: 1_000.5, writeUnits: 20, indexReadUnits: 0, indexWriteUnits: 0 };

test("a dry run says what it takes, by the price of a million units", () => {
  const counts = { items: 5_000_000, "Photo 1": 4_000_000, "Photo 3": 1_000_000, writeUnits: 4_000_000 };
  const unreadable = createUnreadableList();
  expect(describeSurvey({ counts, unreadable, used: { ...used, readUnits: 8_000_000 }, unitsPerSecond: 500 })).toEqual([
    "      items  to rewrite",
    "  4,000,000   4,000,000  Photo 1 (newest: 3)",
    "  1,000,000           0  Photo 3",
    "",
    "4,000,000 of 5,000,000 items are to be rewritten; nothing has been.",
    "That takes about 8,000,000 read units and 4,000,000 write units: about 3.50 dollars on demand,",
    "and at 500 units a second no less than 16,000 seconds.",
  ]);
  expect([isUpToDate(counts), isUpToDate({ items: 1, "Photo 3": 1 })]).toEqual([false, true]);
});

test("what stays as it is is named, as far as there is room, and counted", () => {
  const unreadable = createUnreadableList();
  for (let at = 0; at < 101; at++) unreadable.add({ PK: `USER#${at}`, SK: "an escape \u001B[2K" }, "it is broken");
  const counts = { items: 300, "Photo 4": 1, "Photo 1": 2, "rewritten Photo 1": 1, overtaken: 1, unreadable: 101 };
  const lines = describeMigrated({ counts, unreadable, isResumed: false, seconds: 1.25, used });
  expect(lines.slice(0, 6)).toEqual([
    "      items   rewritten",
    "          2           1  Photo 1 (newest: 3)",
    "          1           0  Photo 4 (newer)",
    "",
    "101 items cannot be read and stay as they are:",
    "  USER#0 / an escape  [2K: it is broken",
  ]);
  expect(lines.slice(105)).toEqual([
    "  and 1 more: npm run audit finds them",
    "1 item kept changing: migrate again.",
    "300 items; this run took 1.3 s and 1,001 read units, 20 write units and 40 requests: less than a cent on demand.",
  ]);
  expect([isAllNewest(counts), isAllNewest({ items: 1 })]).toEqual([false, true]);
});
