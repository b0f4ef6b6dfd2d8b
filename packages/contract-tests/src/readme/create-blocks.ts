import { accessPatternList, tutorialPatterns } from "@quick-photos/db";
import type { MeasuredBudgets } from "../budget/measure-budgets.ts";
import { accessPatternTable } from "./access-pattern-table.ts";
import type { Blocks } from "./blocks.ts";
import { decisionTable } from "./decision-table.ts";
import { errorTable } from "./error-table.ts";
import { itemTable } from "./item-table.ts";
import { keyDesignTable } from "./key-design-table.ts";
import { packageTable } from "./package-table.ts";
import { projectionStepTable } from "./projection-step-table.ts";

/** Returns the generated parts of all pages: from the registry, the code, the pages, and from what was measured. */
export function createBlocks(measured: MeasuredBudgets): Blocks {
  return {
    "access-patterns": accessPatternTable(accessPatternList, measured),
    "tutorial-patterns": accessPatternTable(tutorialPatterns, measured),
    "key-design": keyDesignTable(),
    items: itemTable(),
    "projection-steps": projectionStepTable(),
    errors: errorTable(),
    packages: packageTable(),
    decisions: decisionTable(),
  };
}
