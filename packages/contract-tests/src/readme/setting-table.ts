import { settings } from "@quick-photos/deploy/settings";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns the table of what whoever deploys may decide. */
export function settingTable(): string {
  const rows = Object.entries(settings.shape).map(([name, { description = "" }]) => [code(name), description]);
  return markdownTable(["Setting", "What it decides"], rows);
}
