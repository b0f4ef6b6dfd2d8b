import { build } from "esbuild";

// Bundles the benchmark of a request as the server is bundled, and runs it: what runs sources as they are names each
// function whenever it is made, which no server does.

await build({
  entryPoints: ["measure", "our-server", "bare-server"].map((name) => `bench/request/${name}.ts`),
  outdir: "dist/bench",
  entryNames: "request-[name]",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  mainFields: ["module", "main"],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
  external: ["sharp", "@node-rs/argon2", "@dynoxide/*", "node-sqlite3-wasm", "tinypool"],
});
await import("../dist/bench/request-measure.js");
