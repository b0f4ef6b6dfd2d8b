import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareRendering, measureMemory } from "./compare-rendering.ts";
import { compareServing } from "./compare-serving.ts";

/** `npm run bench:media`, or only the parts that are named: rendering, memory, serving. */

const parts = { rendering: compareRendering, memory: measureMemory, serving: compareServing };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  process.stderr.write(
    `bench:media: there is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}\n`,
  );
  process.exit(2);
}
let measured = 0;
const folder = mkdtempSync(path.join(tmpdir(), "bench-media-"));
try {
  for (const [name, run] of Object.entries(parts)) {
    if ((wanted.length === 0 || wanted.includes(name)) && (await run(folder))) measured++;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (measured === 0) process.exitCode = 1;
