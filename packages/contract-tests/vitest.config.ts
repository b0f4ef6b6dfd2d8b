import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Each file runs a service of its own and mostly waits for it.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
  },
});
