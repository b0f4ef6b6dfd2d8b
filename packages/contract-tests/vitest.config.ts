import { defineConfig } from "vitest/config";
import { nodeTests } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    ...nodeTests,
    // Each file runs a service of its own and mostly waits for it.
    maxWorkers: 2,
    slowTestThreshold: 20_000,
  },
});
