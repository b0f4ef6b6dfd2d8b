import { departures } from "../engines/departures.ts";
import { readEngineResults } from "../engines/engine-results.ts";
import { markdownTable } from "./markdown-table.ts";

/** Returns how the contract went on each engine that it was tried on. */
export function engineTable(): string {
  const rows = Object.entries(readEngineResults()).map(([name, { agree, differ, departs, fault, on }]) => {
    if (fault !== null) return [name, "", "", fault, on];
    return [name, `${agree}`, `${differ}`, departs.map((departure) => departures[departure]).join("; "), on];
  });
  return markdownTable(["Engine", "Cases that agree", "That differ", "Not as DynamoDB", "Tried on"], rows);
}
