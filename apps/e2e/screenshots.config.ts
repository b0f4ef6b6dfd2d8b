import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** Takes the pictures of the README, and only when asked to: `pnpm --filter @quick-photos/e2e screenshots`. */
export default defineConfig(tests, { testDir: "screenshots", timeout: 600_000 });
