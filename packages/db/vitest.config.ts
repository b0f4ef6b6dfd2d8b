import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    reporters,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // No module has state that a test could leave behind, and loading the SDK only once saves twenty seconds.
    isolate: false,
    // For a machine that is busy with the tests of every other package.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
