import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** Measures what the app has to reach and prints it, one thing at a time: `pnpm --filter @quick-photos/e2e measure`. */
export default defineConfig(tests, { testDir: "measure", workers: 1, timeout: 900_000 });
