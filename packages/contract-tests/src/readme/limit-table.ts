import { callLimits, shares } from "@quick-photos/api";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns every limit on how often something may be done. */
export function limitTable(): string {
  const rows = Object.values(callLimits).map(({ setting, by, points, seconds, counts }) => {
    return [counts, by, `${points}`, `${seconds} s`, code(setting)];
  });
  const atOnce = Object.values(shares).map(({ setting, by, most, counts }) => {
    return [counts, by, `${most}`, "at once, in a process", code(setting)];
  });
  return markdownTable(["What is counted", "By", "At most", "In", "Setting"], [...rows, ...atOnce]);
}
