import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    reporters,
    // What a test waits for comes within milliseconds, and within seconds on a machine that is busy with all the others.
    expect: { poll: { timeout: 20_000 } },
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // No module has state that a test could leave behind, and loading the SDK once saves ten seconds.
    isolate: false,
    // On a machine that does other things as well.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
  },
});
