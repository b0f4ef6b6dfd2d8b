import { onDemandDollars } from "@quick-photos/db/maintenance";
import { expect, test } from "vitest";
import { describePatterns } from "./describe-patterns.ts";

test("the app is told what the documents say of every pattern", () => {
  const told = describePatterns();
  expect(told.patterns.slice(0, 10).map(({ tutorial }) => tutorial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const react = told.patterns.find(({ id }) => id === "reactions.react");
  expect(react).toMatchObject({
    question: "React to a photo",
    budget: { requests: 1, coldRequests: 2, writeUnits: 1 },
  });
  expect(react?.requests.map(({ operation, only }) => [operation, only])).toEqual([
    ["BatchGetItem", "cold"],
    ["PutItem", undefined],
  ]);
});

test("its prices are those by which the server tells what a migration costs", () => {
  const { reads, writes } = describePatterns().prices.dollarsPerMillion;
  const nothing = { readUnits: 0, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 };
  expect(onDemandDollars({ ...nothing, readUnits: 1_000_000, indexWriteUnits: 1_000_000 })).toBe(reads + writes);
});
