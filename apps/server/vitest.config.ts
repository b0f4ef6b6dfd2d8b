import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    reporters,
    // What a test waits for comes within milliseconds, and within seconds on a machine that is busy with all the others.
    expect: { poll: { timeout: 20_000 } },
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // No module has state that a test could leave behind, and loading the SDK only once saves ten seconds.
    isolate: false,
    // Most of the time goes into starting processes, on machines with few cores one after the other.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    globalSetup: ["test/fixtures/build-server.ts"],
  },
});
