import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareRendering, measureMemory } from "./compare-rendering.ts";
import { compareServing } from "./compare-serving.ts";

/** `npm run bench:media`, or only the parts that are named: rendering, memory, serving. */

const parts = { rendering: compareRendering, memory: measureMemory, serving: compareServing };
const wanted = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "bench-media-"));
try {
  for (const [name, run] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) await run(folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
