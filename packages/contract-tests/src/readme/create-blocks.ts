import type { MeasuredBudgets } from "../budget/measure-budgets.ts";
import { accessPatternTable } from "./access-pattern-table.ts";
import { errorTable } from "./error-table.ts";
import { keyDesignTable } from "./key-design-table.ts";
import type { Blocks } from "./readme-file.ts";

/** Returns the generated parts of the README: from the registry, from the code, and from what was measured. */
export function createBlocks(measured: MeasuredBudgets): Blocks {
  return { "access-patterns": accessPatternTable(measured), "key-design": keyDesignTable(), errors: errorTable() };
}
