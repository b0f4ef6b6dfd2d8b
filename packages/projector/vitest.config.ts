import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    onConsoleLog: (log) => {
      throw new Error(`A test wrote to the console: ${log}`);
    },
  },
});
