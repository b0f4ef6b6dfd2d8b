import { defineConfig } from "vitest/config";
import { nodeTests } from "../../vitest.shared.ts";

// Hundreds of pictures are drawn, on machines with few cores.
export default defineConfig({ test: nodeTests });
