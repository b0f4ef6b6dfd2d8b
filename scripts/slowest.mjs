// Which tests took longest, over all packages: read from the reports that vitest and Playwright leave in the
// test-results of each. No dependencies: scripts/run.mjs uses it.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const shown = 10;

/** Removes the reports of earlier runs; turbo brings those of tasks that need not run again back with their results. */
export function forgetReports(root) {
  for (const { file } of reportsOf(root)) rmSync(file);
}

/** Returns lines that name the slowest test files and journeys, with what has waited longest first. */
export function slowestLines(root, startedAt) {
  const timings = reportsOf(root).flatMap(({ place, file }) => readReport(file, place, startedAt));
  if (timings.length === 0) return [];
  const slowest = timings.sort((a, b) => b.seconds - a.seconds).slice(0, shown);
  return [
    `The slowest ${slowest.length} of ${timings.length} test files and journeys, in seconds:`,
    ...slowest.map(({ seconds, name, isCached }) => {
      return `${seconds.toFixed(1).padStart(7)}  ${name}${isCached ? " (cached: as it was when it ran last)" : ""}`;
    }),
  ];
}

function reportsOf(root) {
  return ["apps", "packages"]
    .flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`))
    .flatMap((place) => ["tests.json", "journeys.json"].map((name) => ({ place, name })))
    .map(({ place, name }) => ({ place, file: path.join(root, place, "test-results", name) }))
    .filter(({ file }) => existsSync(file));
}

function readReport(file, place, startedAt) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  return "suites" in report ? ofPlaywright(report, place, startedAt) : ofVitest(report, place, startedAt);
}

/** A file of vitest's takes from its first test to its last; loading the modules comes before. */
function ofVitest({ testResults, startTime }, place, startedAt) {
  return testResults.map(({ name, startTime: from, endTime: to }) => ({
    name: `${place}/${name.split(`/${place}/`).at(-1)}`,
    seconds: (to - from) / 1_000,
    isCached: startTime < startedAt,
  }));
}

/** Journeys are told one by one: a file of them waits for no other, and many workers share it. */
function ofPlaywright({ suites, stats }, place, startedAt) {
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
  return suites.flatMap(specsOf).map(({ file, title, tests }) => ({
    name: `${place}/tests/${file}: ${title}`,
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1_000,
    isCached: Date.parse(stats.startTime) < startedAt,
  }));
}
