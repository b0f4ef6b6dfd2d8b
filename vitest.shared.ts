import { fileURLToPath } from "node:url";

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
 * What vitest is to know of every package that runs on Node; a package's own configuration says only what differs. Times
 * are in milliseconds, and far longer than anything takes: for a machine that is busy with the tests of all the others.
 */
export const nodeTests = {
  reporters,
  include: ["src/**/*.test.ts", "test/**/*.test.ts"],
  // No module has state that a test could leave behind, and loading the SDK only once saves up to twenty seconds.
  isolate: false,
  // The same sources are loaded by the tests of nearly every package: each is made ready for Node once, for all of them.
  experimental: { fsModuleCache: true, fsModuleCachePath },
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  onConsoleLog(log: string): never {
    throw new Error(`A test wrote to the console: ${log}`);
  },
};
