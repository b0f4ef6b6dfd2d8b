import { spawnSync } from "node:child_process";
import path from "node:path";
import { forgetRecorded } from "../src/requests/recorded-requests.ts";

/** Where roles do what they do, each package with the tests that have a watch over requests. */
const recordedIn: [string, string[]][] = [
  ["contract-tests", ["with-bucket", "without-socket", "budget", "access"]],
  ["projector", []],
  ["auditor", []],
  ["migrator", ["versions"]],
];

forgetRecorded();
for (const [name, files] of recordedIn) {
  // One worker at a time: each adds to the same file.
  const { status } = spawnSync("pnpm", ["exec", "vitest", "run", "--maxWorkers=1", ...files], {
    cwd: path.resolve(import.meta.dirname, "../..", name),
    // biome-ignore lint/style/noProcessEnv: what the tests need of it is theirs to know
    env: { ...process.env, RECORD_REQUESTS: "true", TEST_LONG: name === "contract-tests" ? "true" : "" },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
