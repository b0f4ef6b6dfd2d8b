import { defineConfig } from "vitest/config";
import { nodeTests } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    ...nodeTests,
    // Processes are killed, wait for leases and come back: two files at once have hardly more than one core to do.
    maxWorkers: 2,
    globalSetup: ["test/fixtures/build-server.ts"],
  },
});
