import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../src/readme/pages.ts";

const page = readFileSync(path.join(root, "docs/asvs.md"), "utf8");
const rows = page.split("\n").filter((line) => /^\| (?:\d|V)/.test(line));

/** The requirements of levels 1 and 2 by their sections, as ASVS 5.0.0 numbers them; V10 and V17 as a whole. */
const asked: Record<string, string> = {
  ...{
    "1.1": "1-2",
    "1.2": "1-9",
    "1.3": "1-11",
    "1.4": "1-3",
    "1.5": "1-2",
    "2.1": "1-3",
    "2.2": "1-3",
    "2.3": "1-4",
  },
  ...{ "2.4": "1-1", "3.2": "1-2", "3.3": "1-4", "3.4": "1-6", "3.5": "1-5", "3.7": "1-2", "4.1": "1-3", "4.2": "1-1" },
  ...{
    "4.3": "1-2",
    "4.4": "1-4",
    "5.1": "1-1",
    "5.2": "1-3",
    "5.3": "1-2",
    "5.4": "1-3",
    "6.1": "1-3",
    "6.2": "1-12",
  },
  ...{ "6.3": "1-4", "6.4": "1-4", "6.5": "1-5", "6.6": "1-3", "6.8": "1-4", "7.1": "1-3", "7.2": "1-4", "7.3": "1-2" },
  ...{ "7.4": "1-5", "7.5": "1-2", "7.6": "1-2", "8.1": "1-2", "8.2": "1-3", "8.3": "1-1", "8.4": "1-1", "9.1": "1-3" },
  ...{ "9.2": "1-4", "11.1": "1-2", "11.2": "1-3", "11.3": "1-3", "11.4": "1-4", "11.5": "1-1", "11.6": "1-1" },
  ...{ "12.1": "1-3", "12.2": "1-2", "12.3": "1-4", "13.1": "1-1", "13.2": "1-5", "13.3": "1-2", "13.4": "1-5" },
  ...{ "14.1": "1-2", "14.2": "1-4", "14.3": "1-3", "15.1": "1-3", "15.2": "1-3", "15.3": "1-7", "16.1": "1-1" },
  ...{ "16.2": "1-5", "16.3": "1-4", "16.4": "1-3", "16.5": "1-3" },
};

function requirementsOf([section, range]: [string, string]): string[] {
  const [first = 0, last = 0] = range.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => `${section}.${first + at}`);
}

test("every requirement of levels 1 and 2 has its place, and one alone", () => {
  const told = rows.flatMap((row) => (row.split(" | ")[0] ?? "").match(/\b\d+\.\d+\.\d+\b/g) ?? []);
  expect(told.toSorted()).toEqual(Object.entries(asked).flatMap(requirementsOf).toSorted());
  for (const chapter of ["V10", "V17"]) expect(page).toContain(`| ${chapter} |`);
});

test("every row says yes, no or whose it is, and then why", () => {
  const judged = rows.filter((row) => row.split(" | ").length === 3);
  expect(judged.length).toBeGreaterThan(90);
  for (const row of judged) expect(row).toMatch(/^\| .+ \| (?:yes|no|operator) \| .+ \|$/);
});

test.each(["docs/asvs.md", "docs/security.md"])("every file that %s names is there", (name) => {
  const text = readFileSync(path.join(root, name), "utf8");
  const files = [...text.matchAll(/`([\w./@-]+\/[\w./-]+\.\w+)`/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
