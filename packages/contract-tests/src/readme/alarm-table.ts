import { alarms } from "@quick-photos/server/monitoring";
import { code, markdownTable } from "./markdown-table.ts";

/** Returns the alarms worth having: when each rings, why there, and what helps. */
export function alarmTable(): string {
  const rows = alarms.map(({ name, urgency, when, lasting, why, act }) => {
    const lasts = lasting === "0m" ? "at once" : `for ${lasting}`;
    return [name, urgency, `${code(when)}, ${lasts}`, `${why}.`, `${act}.`];
  });
  return markdownTable(["Alarm", "", "Rings when", "Why", "Then"], rows);
}
