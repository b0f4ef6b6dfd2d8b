import { readdirSync } from "node:fs";
import path from "node:path";
import { bundlePackage } from "../../scripts/bundle-package.mjs";

const folder = import.meta.dirname;

const sources = readdirSync(path.join(folder, "src"), { recursive: true }).filter((file) => file.endsWith(".ts"));

// File by file: cases are looked for in their folder, and vitest wants a file of them.
await bundlePackage({
  folder,
  entries: Object.fromEntries(sources.map((file) => [file.slice(0, -".ts".length), path.join("src", file)])),
  platform: "node",
  isByFile: true,
});
