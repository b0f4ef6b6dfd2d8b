import { expect, test } from "vitest";
import { parseRange } from "./parse-range.ts";

test.each([
  ["bytes=0-9", { start: 0, end: 9 }],
  ["bytes=90-", { start: 90, end: 99 }],
  ["bytes=90-200", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-200", { start: 0, end: 99 }],
  ["bytes=99-99", { start: 99, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  [undefined, null],
  ["", null],
  ["bytes=-", null],
  ["bytes=9-0", null],
  ["bytes=0-1,5-6", null],
  ["lines=0-9", null],
  ["bytes=a-b", null],
  ["bytes=1x-2", null],
  ["bytes=0-1-2", null],
  ["bytes= -1-2", null],
  ["bytes=+1-2", null],
  ["bytes=--5", null],
  ["0-9", null],
  ["Bytes=0-9", { start: 0, end: 9 }],
  ["bytes=,0-9,", { start: 0, end: 9 }],
  ["bytes=0-99999999999999999999999", { start: 0, end: 99 }],
  ["bytes=99999999999999999999999-", "unsatisfiable"],
])("%s of 100 bytes", (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected);
});

test("an empty file has no parts, and its last bytes are all of it", () => {
  expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable");
  expect(parseRange("bytes=-5", 0)).toBeNull();
});
