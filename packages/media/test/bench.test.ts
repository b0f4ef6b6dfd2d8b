import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

function bench(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bench/run.ts", ...args], {
    cwd: path.join(import.meta.dirname, ".."),
    encoding: "utf8",
    // Where only a shell is: neither nginx nor wrk.
    env: { PATH: "/nowhere" },
  });
  return { status, stdout, stderr };
}

test("bench:media says what it lacks, measures the rest, and fails when that is nothing", () => {
  expect(bench("serving")).toEqual({
    status: 1,
    stdout: expect.stringMatching(/nginx is missing \(Debian: nginx-light\).*wrk is missing/s),
    stderr: "",
  });
});

test("bench:media refuses a part that there is not", () => {
  expect(bench("redering")).toMatchObject({ status: 2, stderr: expect.stringContaining("no part redering") });
});
