import { readEngineResults } from "../engines/engine-results.ts";
import { markdownTable } from "./markdown-table.ts";

/** Returns how the contract went on each engine that it was tried on. */
export function engineTable(): string {
  const rows = Object.entries(readEngineResults()).map(([name, { agree, differ, fault, on }]) =>
    fault === null ? [name, `${agree}`, `${differ}`, on] : [name, "", "", `${on}: ${fault}`],
  );
  return markdownTable(["Engine", "Cases that agree", "That differ", "Tried on"], rows);
}
