import { fileURLToPath } from "node:url";
import { isLong } from "./packages/testing/src/config.ts";

/**
 * Who hears how the tests of a package went: whoever watches, and the file from which `npm test` tells at its end which
 * were the slowest (scripts/slowest.mjs).
 */
export const reporters: ["default", ["json", { outputFile: string }]] = [
  "default",
  ["json", { outputFile: "test-results/tests.json" }],
];

const fsModuleCachePath = fileURLToPath(new URL("node_modules/.cache/vitest", import.meta.url));

/**
 * Milliseconds, far longer than anything takes: for a machine that is busy with the tests of all the others, and at night
 * with ten times as much of each.
 */
const mostMs = isLong ? 1_200_000 : 120_000;

/** What vitest is to know of every package that runs on Node; a package's own configuration says only what differs. */
export const nodeTests = {
  reporters,
  include: ["src/**/*.test.ts", "test/**/*.test.ts"],
  // No module has state that a test could leave behind, and loading the SDK only once saves up to twenty seconds.
  isolate: false,
  // The same sources are loaded by the tests of nearly every package: each is made ready for Node once, for all of them.
  experimental: { fsModuleCache: true, fsModuleCachePath },
  testTimeout: mostMs,
  hookTimeout: mostMs,
  expect: { poll: { timeout: mostMs / 2 } },
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  onConsoleLog(log: string): never {
    throw new Error(`A test wrote to the console: ${log}`);
  },
};
