import { build } from "esbuild";
import { bundleOptions, external } from "../bundle-options.mjs";

// Bundles the benchmark of a request as the server is bundled, and runs it: what runs sources as they are names each
// function whenever it is made, which no server does.

await build({
  ...bundleOptions,
  external,
  entryPoints: ["measure", "our-server", "bare-server", "plain-server"].map((name) => `bench/request/${name}.ts`),
  outdir: "dist/bench",
  entryNames: "request-[name]",
});
await import("../dist/bench/request-measure.js");
