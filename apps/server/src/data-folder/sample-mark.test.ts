import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder } from "@quick-photos/testing";
import { beforeEach, expect, test } from "vitest";
import { markSample } from "./sample-mark.ts";

let dataDir: string;
beforeEach(() => {
  const folder = createTemporaryFolder();
  dataDir = folder.path;
  return folder.remove;
});

const makeDatabase = () => writeFileSync(path.join(dataDir, "photos.db"), "");
const wanted = { isWanted: true, now: new Date("2026-01-01T00:00:00Z") };
const later = { isWanted: true, now: new Date("2026-01-02T00:00:00Z") };

test("an empty folder gets the sample; a killed server leaves it to the next, as begun then", () => {
  expect(markSample(dataDir, wanted)).toMatchObject({ startedAt: wanted.now, isComplete: false });
  makeDatabase();
  const mark = markSample(dataDir, later);
  expect(mark).toMatchObject({ startedAt: wanted.now, isComplete: false });
  mark?.complete();
  expect(markSample(dataDir, later)).toMatchObject({ startedAt: wanted.now, isComplete: true });
});

test("a folder that was begun without the sample never gets it", () => {
  expect(markSample(dataDir, { ...wanted, isWanted: false })).toBeNull();
  makeDatabase();
  expect(markSample(dataDir, wanted)).toBeNull();
});

test("a folder whose database was deleted is empty again, whatever the note says", () => {
  markSample(dataDir, wanted)?.complete();
  expect(markSample(dataDir, later)).toMatchObject({ startedAt: later.now, isComplete: false });
  expect(markSample(dataDir, { ...later, isWanted: false })).toBeNull();
  expect(existsSync(path.join(dataDir, "sample.json"))).toBe(false);
});

test("a note that cannot be read is none", () => {
  makeDatabase();
  writeFileSync(path.join(dataDir, "sample.json"), "{");
  expect(markSample(dataDir, wanted)).toBeNull();
});
