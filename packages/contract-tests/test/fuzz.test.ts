import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import path from "node:path";
import { isLong, repeats } from "@quick-photos/testing";
import { expect, test } from "vitest";
import { runFuzz } from "../src/fuzz/run-fuzz.ts";

const folder = path.resolve(import.meta.dirname, "..");

/** Runs what `npm run fuzz` runs. */
function fuzz(...args: string[]) {
  const command = ["--import", "tsx", "scripts/fuzz.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const count = repeats({ usually: 500, long: 100_000 });

const title = `${count} inputs and requests of every shape are answered or refused, and nothing else happens`;

// In this process, which has loaded most of it.
test(title, { timeout: repeats({ usually: 120_000, long: 1_800_000 }) }, async () => {
  const seed = randomInt(1_000_000_000);
  const { outcomes, faults } = await runFuzz({ count, seed, onTried: () => {} });
  expect(faults, `seed ${seed}`).toEqual([]);
  const times = (outcome: string) => outcomes.get(outcome) ?? 0;
  // A good part has to come as far as an answer, or as the table; of the few by day chance may leave out others.
  expect(times("200")).toBeGreaterThan(count / repeats({ usually: 100, long: 20 }));
  if (!isLong) return;
  for (const outcome of ["INPUT_INVALID", "SIGN_IN_REQUIRED", "PHOTO_NOT_FOUND", "CURSOR_INVALID", "400"]) {
    expect(times(outcome), outcome).toBeGreaterThan(0);
  }
});

test.runIf(isLong)("it says what came of how many tries", () => {
  const { status, stdout, stderr } = fuzz("--count", "50", "--seed", "7");
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^50 tries from seed 7\n(?: +\d+ \w+\n)+0 faults in 50 tries from seed 7, \d+ s\n$/);
});

test("it refuses what it does not know, and a number that is none", () => {
  for (const args of [["--hlep"], ["--count", "many"]]) {
    expect(fuzz(...args)).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(args.at(-1) ?? "") });
  }
});
