import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../../..", file), "utf8");

test("package.json, .nvmrc and README name the same oldest Node", () => {
  const oldest = read(".nvmrc").trim();
  expect(JSON.parse(read("package.json")).engines.node).toBe(`>=${oldest}`);
  expect(read("README.md")).toContain(`Node ${oldest} or newer`);
});
