import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { isLong } from "@quick-photos/testing";
import { expect, test } from "vitest";
import { benchmarks } from "../src/figures/benchmarks.ts";

/** By day the one that takes three seconds stands for all: the others take half a minute of a processor. */
const scripts = benchmarks.map(({ script }) => script).filter((script) => isLong || script === "bench:cpu");

/** Each of them may take as long as a test may. */
const timeout = 120_000 * scripts.length;

async function runFigures(options: string) {
  const cwd = path.join(import.meta.dirname, "..");
  const child = spawn(`pnpm --silent bench:figures ${options}`, {
    cwd,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { status, stdout, stderr };
}

test("the benchmarks that there are goals for run to their end, and their figures come into one table", {
  timeout,
}, async () => {
  const { status, stdout, stderr } = await runFigures(`--quick --only ${scripts.join(",")}`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining("Not to their end") });
  const [, table = ""] = stdout.split("| figure | now | goal | reached | by |\n");
  const rows = table.matchAll(/^\| (.+) \| (\d[\d.]*)[^|]* \| [<>]= \d[^|]* \| (?:yes|no) \| `(.+)` \|$/gm);
  const reporting = [...rows].map(([, , , script]) => script);
  expect([...new Set(reporting)]).toEqual(scripts);
  // The head's rule is the only line that is no such row.
  expect(table.trim().split("\n").length).toBe(reporting.length + 1);
});

test("a benchmark that reports nothing is refused by name", async () => {
  expect(await runFigures("--only bench:cpu,bench:pcu")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("no bench:pcu reports figures"),
  });
});
