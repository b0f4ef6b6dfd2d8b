// What bundles of programs have in common: those that are built, and those that a test or a benchmark makes for itself.

/** Options of esbuild. */
export const bundleOptions = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  mainFields: ["module", "main"],
  // CommonJS packages inside the bundle call require, which an ES module does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
};

/** What brings a binary or a thread's file of its own stays outside; apps/server depends on each of these itself. */
export const external = ["sharp", "@node-rs/argon2", "@dynoxide/*", "node-sqlite3-wasm", "tinypool"];
