import { projectionSteps } from "@quick-photos/projector/projections";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns the steps of committing a batch of changes, in their order, and why each stands where it stands. */
export function projectionStepTable(): string {
  const rows = projectionSteps.map(({ name, why }, at) => [`${at + 1}`, code(name), why]);
  return markdownTable(["", "Step", "Why it stands there"], rows);
}
