import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isAtRest } from "./data-file.ts";
import { markSnapshot, readSnapshotMark } from "./snapshot-mark.ts";

test("a file of which another process takes a snapshot is not at rest, until that one is done or gone", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "snapshot-mark-"));
  const file = path.join(folder, "photos.db");
  writeFileSync(file, "data");
  const unmark = markSnapshot(file);
  // What a process has left that had our number.
  expect(isAtRest(file)).toBe(true);
  writeFileSync(`${file}-snapshot`, String(process.ppid));
  expect([isAtRest(file), readSnapshotMark(file)]).toEqual([false, process.ppid]);
  writeFileSync(`${file}-snapshot`, "4194305"); // above the highest number that a process of Linux has
  expect(isAtRest(file)).toBe(true);
  unmark();
  expect(readSnapshotMark(file)).toBeNull();
  rmSync(folder, { recursive: true });
});
