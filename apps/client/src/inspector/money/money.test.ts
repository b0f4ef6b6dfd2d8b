import { expect, test } from "vitest";
import { noCost } from "../rows/cost.ts";
import { dollarsAMonth } from "./dollars-a-month.ts";
import { dollarsOfMillion, type Prices } from "./dollars-of.ts";
import { formatDollars } from "./format-dollars.ts";

const prices: Prices = { region: "us-east-1", since: "2024-11", dollarsPerMillion: { reads: 0.125, writes: 0.625 } };

test("reads and writes have prices of their own, and the index those of the table", () => {
  expect(dollarsOfMillion({ ...noCost(), requests: 3, readUnits: 11.5 }, prices)).toBe(1.4375);
  expect(dollarsOfMillion({ ...noCost(), writeUnits: 6, indexWriteUnits: 1, indexReadUnits: 2 }, prices)).toBe(4.625);
});

test("a month is users, times opens, times thirty days, times one open", () => {
  expect(dollarsAMonth({ dollarsOfMillion: 2, users: 10_000, opensADay: 5 })).toBe(3);
});

test.each([
  [0, "$0"],
  [1.4375, "$1.44"],
  [0.5, "$0.50"],
  [0.0625, "$0.06"],
  [0.004, "less than $0.01"],
  [12_345.6, "$12,346"],
])("%d dollars are %s", (dollars, text) => {
  expect(formatDollars(dollars)).toBe(text);
});
