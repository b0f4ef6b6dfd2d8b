import type { Alarm } from "./alarm.ts";

/** A text in JSON is one in YAML. */
const text = (value: string) => JSON.stringify(value);

function rule({ name, urgency, when, lasting, why, act }: Alarm): string[] {
  return [
    `      - alert: ${name}`,
    `        expr: ${text(when)}`,
    `        for: ${lasting}`,
    "        labels:",
    `          severity: ${urgency}`,
    "        annotations:",
    `          summary: ${text(why)}`,
    `          description: ${text(act)}`,
  ];
}

/** Returns alarms as Prometheus reads them, a file of rules. */
export function alarmRules(alarms: readonly Alarm[]): string {
  const head = ["groups:", "  - name: quick-photos", "    rules:"];
  return `${[...head, ...alarms.flatMap(rule)].join("\n")}\n`;
}
