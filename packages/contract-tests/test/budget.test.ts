import { accessPatterns } from "@quick-photos/db";
import { test as base, describe, expect } from "vitest";
import { measureBudgets } from "../src/budget/measure-budgets.ts";
import type { ProcedurePath } from "../src/cases/contract-case.ts";
import { createBlocks } from "../src/readme/create-blocks.ts";
import { readReadme, replaceBlocks } from "../src/readme/readme-file.ts";

const test = base.extend("measured", { scope: "file" }, async () => measureBudgets());

describe("what a usual call costs", () => {
  test.for(accessPatterns)("$id stays on its budget", ({ id, budget }, { measured }) => {
    expect(measured[id as ProcedurePath]).toEqual(budget);
  });

  test("is what the README says; `pnpm --filter @quick-photos/contract-tests readme` updates it", async ({
    measured,
  }) => {
    const readme = await readReadme();
    expect(readme).toBe(replaceBlocks(readme, createBlocks(measured)));
  });
});
