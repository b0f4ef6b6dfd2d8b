import { type Instrument, instruments, prometheusName } from "@quick-photos/server/monitoring";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns everything that is measured, by its name as it is sent and as it is scraped. */
export function metricTable(): string {
  const names = Object.keys(instruments) as (keyof typeof instruments)[];
  const rows = names.map((name) => {
    const { kind, unit, says, labels }: Instrument = instruments[name];
    return [code(name), code(prometheusName(name)), kind, code(unit), labels.map(code).join(", "), says];
  });
  return markdownTable(["Metric", "As scraped", "Kind", "Unit", "Labels", "What it tells"], rows);
}
