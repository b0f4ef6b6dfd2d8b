import { build } from "esbuild";

/** What a server without metrics does not load is a file of its own, beside the others. */
const loadedWhenWanted = {
  name: "loaded when wanted",
  setup(builder) {
    builder.onResolve({ filter: /\/open-telemetry\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./open-telemetry.js", external: true } : undefined,
    );
  },
};

const [outdir = "dist"] = process.argv.slice(2);

await build({
  entryPoints: [
    ...[
      "src/main.ts",
      "src/import-tutorial.ts",
      "src/audit.ts",
      "src/migrate.ts",
      "src/table.ts",
      "src/seed-sample.ts",
    ],
    "src/passwords/password-thread.js",
    "src/telemetry/open-telemetry.ts",
  ],
  plugins: [loadedWhenWanted],
  entryNames: "[name]",
  outdir,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "external",
  legalComments: "none",
  mainFields: ["module", "main"],
  // What brings a binary or a thread's file of its own stays outside; apps/server depends on each of these itself.
  external: ["sharp", "@node-rs/argon2", "@dynoxide/*", "node-sqlite3-wasm", "tinypool"],
  // CommonJS packages inside the bundle call require, which an ES module does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
});
