import { accessPatterns } from "@quick-photos/db";
import { test as base, describe, expect } from "vitest";
import { measureBudgets } from "../src/budget/measure-budgets.ts";
import { measureViews } from "../src/budget/measure-views.ts";
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

test("viewing a photo costs the same at ten reactions and at two thousand", async () => {
  // `pnpm --filter @quick-photos/contract-tests views` shows the same at ten thousand, which takes longer than a test should.
  const [few, many] = await measureViews([10, 2_000]);
  expect(many).toEqual(few);
});
