import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { allowedLicenses } from "../src/readme/license-table.ts";
import { root } from "../src/readme/pages.ts";

/** Returns what is installed, by the licenses that manifests name. */
function installedByLicense(): Record<string, string[]> {
  const { stdout, stderr } = spawnSync("pnpm -r licenses list --json", { cwd: root, encoding: "utf8", shell: true });
  if (!stdout.startsWith("{")) throw new Error(`pnpm lists no licenses: ${stdout}${stderr}`);
  const listed = z.record(z.string(), z.array(z.object({ name: z.string() }))).parse(JSON.parse(stdout));
  return Object.fromEntries(Object.entries(listed).map(([license, all]) => [license, all.map(({ name }) => name)]));
}

/** Whether an SPDX expression, of names with OR or AND between them, leaves a license that is allowed. */
function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((name) => Object.hasOwn(allowedLicenses.licenses, name)));
}

test("everything installed has a license that is allowed, or is known by name", () => {
  const installed = Object.entries(installedByLicense());
  expect(installed.flatMap(([, names]) => names).length).toBeGreaterThan(300);
  const others = installed.flatMap(([license, names]) => (isAllowed(license) ? [] : names));
  expect(others.filter((name) => !Object.hasOwn(allowedLicenses.packages, name))).toEqual([]);
});

test("an expression is allowed for one of its choices, and for all of their parts", () => {
  expect(["MIT", "(MIT OR GPL-3.0-only)", "Apache-2.0 AND MIT"].map(isAllowed)).toEqual([true, true, true]);
  expect(["GPL-3.0-only", "MIT AND GPL-3.0-only", "Unknown", ""].map(isAllowed)).toEqual([false, false, false, false]);
});

test("no package runs anything when it is installed, and every version is the one that is locked", () => {
  const settings = readFileSync(path.join(root, "pnpm-workspace.yaml"), "utf8");
  const builds = /^allowBuilds:\n((?: {2}.+\n)+)/m.exec(settings)?.[1]?.trim().split("\n") ?? [];
  expect(builds.length).toBeGreaterThan(0);
  expect(builds.filter((line) => !line.endsWith(": false"))).toEqual([]);
  expect(settings).not.toMatch(/dangerouslyAllowAllBuilds|onlyBuiltDependencies|strictDepBuilds: false/);
  expect(readFileSync(path.join(root, "scripts/run.mjs"), "utf8")).toContain('["install", "--frozen-lockfile"');
});
