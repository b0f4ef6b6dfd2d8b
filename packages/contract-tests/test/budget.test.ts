import { accessPatternList, recordRequests } from "@quick-photos/db";
import { test as base, describe, expect } from "vitest";
import { measureBudgets } from "../src/budget/measure-budgets.ts";
import type { ProcedurePath } from "../src/cases/contract-case.ts";

const test = base.extend("measured", { scope: "file" }, async () => measureBudgets());

describe("what a usual call costs", () => {
  test.for(accessPatternList)("$id stays on its budget", ({ id, budget }, { measured }) => {
    const { operations: _, coldOperations: __, ...cost } = measured[id as ProcedurePath];
    expect(cost).toEqual(budget);
  });

  test.for(accessPatternList)("$id sends what its pattern says", (pattern, { measured }) => {
    const declared = (when: (string | undefined)[]) =>
      recordRequests(pattern)
        .filter(({ only }) => when.includes(only))
        .map(({ operation, index }) => (index ? `${operation} (index)` : operation));
    const { operations, coldOperations } = measured[pattern.id as ProcedurePath];
    expect(operations.toSorted()).toEqual(declared([undefined]).toSorted());
    expect(coldOperations.toSorted()).toEqual(declared([undefined, "cold"]).toSorted());
  });
});
