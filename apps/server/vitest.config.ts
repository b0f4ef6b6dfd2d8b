import { defineConfig } from "vitest/config";
import { nodeTests } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    ...nodeTests,
    // Most of the time goes into starting processes, on machines with few cores one after the other.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    globalSetup: ["test/fixtures/build-server.ts"],
  },
});
