import path from "node:path";
import { expect, test } from "vitest";
import { alarmRules } from "../monitoring/alarm-rules.ts";
import { alarms } from "../monitoring/alarms.ts";
import { buildDashboard } from "../monitoring/dashboard.ts";
import { panelRows } from "../monitoring/panels.ts";
import type { Instrument } from "../src/telemetry/instruments/instrument.ts";
import { instruments } from "../src/telemetry/instruments/instruments.ts";
import { sampleNames } from "../src/telemetry/instruments/prometheus-name.ts";
import { namesOf } from "./fixtures/promql.ts";

const folder = path.resolve(import.meta.dirname, "../../../docs/monitoring");
const names = Object.keys(instruments) as (keyof typeof instruments)[];

/** What Prometheus adds to each sample, or has of its own. */
const ofPrometheus = { metrics: ["up"], labels: ["job", "instance", "le"] };

const exported = new Map(
  names.flatMap((name) => {
    const { labels }: Instrument = instruments[name];
    return sampleNames(name).map((sample) => [sample, labels.map((label) => label.replaceAll(".", "_"))] as const);
  }),
);

const asked = panelRows.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries.map(({ asks }) => asks)));

test.each([...asked, ...alarms.map(({ when }) => when)])("the server exports what is asked for: %s", (query) => {
  const { metrics, labels } = namesOf(query);
  expect(metrics.filter((name) => !exported.has(name) && !ofPrometheus.metrics.includes(name))).toEqual([]);
  const known = [...ofPrometheus.labels, ...metrics.flatMap((name) => exported.get(name) ?? [])];
  expect(labels.filter((label) => !known.includes(label))).toEqual([]);
});

test("every instrument is on the dashboard", () => {
  const shown = new Set(asked.flatMap((query) => namesOf(query).metrics));
  expect(names.filter((name) => !sampleNames(name).some((sample) => shown.has(sample)))).toEqual([]);
});

test("an alarm has a name of its own", () => {
  expect(new Set(alarms.map(({ name }) => name)).size).toBe(alarms.length);
});

test("the dashboard is up to date; `pnpm --filter @quick-photos/server exec vitest run monitoring -u` updates it", async () => {
  const json = `${JSON.stringify(buildDashboard(), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(path.join(folder, "dashboard.json"));
});

test("the rules for alarms are up to date; likewise", async () => {
  await expect(alarmRules(alarms)).toMatchFileSnapshot(path.join(folder, "alarms.yml"));
});
