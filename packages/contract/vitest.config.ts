import { defineConfig } from "vitest/config";
import { reporters } from "../../vitest.shared.ts";

// No module has state that a test could leave behind.
export default defineConfig({ test: { reporters, isolate: false } });
