import { expect, test } from "vitest";
import { formatCount } from "./format-count.ts";
import { formatWhen } from "./format-when.ts";

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  ["2026-11-22T11:59:30Z", "now"],
  ["2026-11-22T12:00:09Z", "now"],
  ["2026-11-22T11:55:00Z", "5 minutes ago"],
  ["2026-11-22T09:00:00Z", "3 hours ago"],
  ["2026-11-21T11:00:00Z", "yesterday"],
  ["2026-11-18T11:00:00Z", "4 days ago"],
  ["2026-05-03T12:00:00Z", "May 3"],
  ["2024-05-03T12:00:00Z", "May 3, 2024"],
])("%s is %s", (iso, said) => {
  expect(formatWhen(iso, now)).toBe(said);
});

test.each([
  [7, "7"],
  [1234, "1,234"],
  [12_345, "12.3K"],
])("%i is %s", (count, said) => {
  expect(formatCount(count)).toBe(said);
});
