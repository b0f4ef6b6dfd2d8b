import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");

test(".nvmrc names the oldest Node that package.json accepts", () => {
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  expect(`>=${readFileSync(path.join(root, ".nvmrc"), "utf8").trim()}`).toBe(engines.node);
});
