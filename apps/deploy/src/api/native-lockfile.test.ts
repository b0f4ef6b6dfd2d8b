import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dependenciesOn, lockfileFor } from "./native-lockfile.ts";

const lockfile = readFileSync(path.resolve(import.meta.dirname, "../../../../pnpm-lock.yaml"), "utf8");

test("the lockfile of the native parts has them as the server has them, with all checksums, and nothing else to install", () => {
  const { sharp } = dependenciesOn(lockfile, ["sharp"]);
  expect(sharp).toMatch(/^\d+\.\d+\.\d+$/);
  const made = lockfileFor(lockfile, ["sharp"]);
  const importers = /^importers:\n((?: .*)?\n)*/m.exec(made)?.[0];
  expect(importers?.match(/specifier: .*/g)).toEqual([`specifier: ${sharp}`]);
  const packages = lockfile.slice(lockfile.indexOf("\npackages:\n"));
  expect(made.endsWith(packages)).toBe(true);
});

test("what the server does not have is not made up", () => {
  expect(() => dependenciesOn(lockfile.replaceAll("sharp", "blunt"), ["sharp"])).toThrow("does not have sharp");
});
