import { browserLaunch } from "@quick-photos/testing/browser";
import tailwindcss from "@tailwindcss/vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";
import { firstGuesses } from "./vite/first-guesses.ts";

const { channel, ...launchOptions } = await browserLaunch();

export default defineConfig({
  define: firstGuesses,
  plugins: [tailwindcss()],
  // Found while the tests run, a library would have them all loaded anew.
  optimizeDeps: { entries: ["src/**/*.{ts,tsx}"] },
  test: {
    reporters,
    // A page for each file takes three times as long as all that is tested in it.
    isolate: false,
    setupFiles: ["vitest.setup.ts"],
    include: ["{src,vite}/**/*.test.{ts,tsx}"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { ...launchOptions, ...(channel ? { channel } : {}) } }),
      instances: [{ browser: "chromium", viewport: { width: 390, height: 844 } }],
    },
  },
});
