import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectionSteps } from "./projection-steps.ts";

const names = projectionSteps.map(({ name }) => name);

test("every step is named once, after the folder that it is of", () => {
  expect(new Set(names).size).toBe(names.length);
  const folders = names.map((name) => name.split(":")[0] ?? "");
  expect(folders.filter((folder) => !existsSync(path.join(import.meta.dirname, folder)))).toEqual([]);
});

test("what is taken back is taken back after it was written and counted", () => {
  const at = (name: string) => names.indexOf(name);
  expect(at("reactor-lists")).toBeLessThan(at("photo-reactions"));
  expect(at("photo-reactions")).toBeLessThan(at("reactor-lists: take back"));
  expect(at("inbox-followers")).toBeLessThan(at("profile-counts"));
  expect(at("profile-counts")).toBeLessThan(at("inbox-followers: take back"));
});
