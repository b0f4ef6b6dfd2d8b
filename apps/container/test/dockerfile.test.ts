import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openPythonTool } from "@quick-photos/testing/python";
import { expect, test } from "vitest";
import { nodeVersion } from "../src/make-base.ts";
import { dockerfile, root } from "../src/paths.ts";

const text = readFileSync(dockerfile, "utf8");

test("the base is named by version and digest, of a Node that the server runs on", () => {
  expect(text).toMatch(/^ARG NODE_IMAGE=(?:\S+\/)?node:\d+\.\d+\.\d+-\S+@sha256:[0-9a-f]{64}$/m);
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const [, oldest] = /^>=(\d+)/.exec(engines.node) ?? [];
  expect(Number.parseInt(nodeVersion(text), 10)).toBeGreaterThanOrEqual(Number(oldest));
  expect(() => nodeVersion("ARG NODE_IMAGE=node:24")).toThrow("names no version");
});

test("the C library is told about memory what scripts/run.mjs tells it", () => {
  const script = readFileSync(path.join(root, "scripts/run.mjs"), "utf8");
  const told = [...script.matchAll(/(MALLOC_\w+): "(\d+)"/g)].map(([, name, value]) => `${name}=${value}`);
  expect(told).toHaveLength(3);
  expect(text.match(/MALLOC_\w+=\d+/g)).toEqual(told);
});

const lint = openPythonTool("hadolint", path.resolve(import.meta.dirname, "../hadolint/requirements.txt"));
const title = "hadolint finds nothing in the Dockerfile, and something in one that is bad";

if (typeof lint === "string") test.skip(`${title} (${lint})`, () => {});
else {
  const hadolint = (input: string) => spawnSync(lint.program("hadolint"), ["-"], { input, encoding: "utf8" });

  test(title, () => {
    expect(hadolint(text)).toMatchObject({ status: 0, stdout: "" });
    expect(hadolint("FROM debian\n")).toMatchObject({ status: 1, stdout: expect.stringContaining("DL3006") });
  });
}
