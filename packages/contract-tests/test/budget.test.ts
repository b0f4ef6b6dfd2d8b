import type { ProcedurePath } from "@quick-photos/contract-suite/cases/contract-case";
import { accessPatternList, recordRequests } from "@quick-photos/db";
import { test as base, describe, expect } from "vitest";
import { measureProcedure } from "../src/budget/measure-procedure.ts";
import { openStage } from "../src/budget/stage.ts";

const test = base
  .extend("openStage", { scope: "file" }, async () => openStage)
  .extend("stage", { scope: "file" }, async ({ openStage }, { onCleanup }) => {
    const stage = await openStage();
    onCleanup(async () => stage[Symbol.asyncDispose]());
    return stage;
  });

describe("a usual call", () => {
  test.for(accessPatternList)(
    "of $id stays on its budget, and sends what its pattern says",
    async (pattern, { stage }) => {
      const declared = (when: (string | undefined)[]) =>
        recordRequests(pattern)
          .filter(({ only }) => when.includes(only))
          .map(({ operation, index }) => (index ? `${operation} (index)` : operation));
      const { cost, operations, coldOperations } = await measureProcedure(stage, pattern.id as ProcedurePath);
      expect(cost).toEqual(pattern.budget);
      expect(operations.toSorted()).toEqual(declared([undefined]).toSorted());
      expect(coldOperations.toSorted()).toEqual(declared([undefined, "cold"]).toSorted());
    },
  );
});
