import { spawnSync } from "node:child_process";
import path from "node:path";
import { repeats } from "@quick-photos/testing";
import { expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "..");

/** Runs what `npm run fuzz` runs. */
function fuzz(...args: string[]) {
  const command = ["--import", "tsx", "scripts/fuzz.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const count = repeats({ usually: 500, long: 100_000 });

test(`${count} inputs and requests of every shape are answered or refused, and nothing else happens`, () => {
  const { status, stdout, stderr } = fuzz("--count", `${count}`);
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
  const times = (outcome: string) => Number(new RegExp(`^ +(\\d+) ${outcome}$`, "m").exec(stdout)?.[1] ?? 0);
  // A good part has to come as far as an answer, or as the table.
  expect(times("200")).toBeGreaterThan(count / 20);
  for (const outcome of ["INPUT_INVALID", "SIGN_IN_REQUIRED", "PHOTO_NOT_FOUND", "CURSOR_INVALID", "400"]) {
    expect(times(outcome), outcome).toBeGreaterThan(0);
  }
});

test("it refuses what it does not know, and a number that is none", () => {
  for (const args of [["--hlep"], ["--count", "many"]]) {
    expect(fuzz(...args)).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(args.at(-1) ?? "") });
  }
});
