import { defineConfig } from "vitest/config";
import { nodeTests } from "../../vitest.shared.ts";

// The CDK and its validator take three seconds of a processor to load, more than all tests need beside: once is enough.
export default defineConfig({ test: { ...nodeTests, maxWorkers: 1 } });
