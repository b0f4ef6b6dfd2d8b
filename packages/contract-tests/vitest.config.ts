import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    reporters,
    include: ["test/**/*.test.ts"],
    // Each file runs a service of its own and mostly waits for it.
    maxWorkers: 2,
    // No module here keeps state, and loading the server's takes seconds: a worker loads them once.
    isolate: false,
    // For a machine that is busy with the tests of every other package.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    slowTestThreshold: 20_000,
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
  },
});
