import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

export default defineConfig({
  test: {
    reporters,
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // No module has state that a test could leave behind, and loading the SDK only once saves five seconds.
    isolate: false,
    // Hundreds of pictures are drawn, on machines with few cores.
    testTimeout: 120_000,
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  },
});
