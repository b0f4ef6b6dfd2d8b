import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { measureReactions } from "./measure-reactions.ts";

/**
 * `pnpm --filter @quick-photos/projector bench:reactions [--reactions 2000] [--only spread]`: what it takes to project a
 * burst of reactions with all that follows from them, on the embedded engine with a data file.
 */

const { values: asked } = parseArgs({
  options: { reactions: { type: "string", default: "2000" }, only: { type: "string" } },
});
const reactions = Number(asked.reactions);
/** Photos that they go to: each to another one, as many as somebody looks through in a feed, or one. */
const bursts = { spread: reactions, feed: Math.ceil(reactions / 10), crowd: 1 };

const print = (cells: string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
const columns = ["reactions to", "a second", "ms here", "ms in the engine", "requests", "read units", "write units"];

const folder = mkdtempSync(path.join(tmpdir(), "bench-reactions-"));
try {
  process.stdout.write(`${reactions} reactions; all but the rate for each of them\n`);
  print([...columns, "records", "that mean something", "reads of the stream in all"]);
  print(Array.from({ length: columns.length + 3 }, () => "---"));
  for (const [name, photos] of Object.entries(bursts)) {
    if (asked.only !== undefined && asked.only !== name) continue;
    const engine = await startEmbeddedEngine({ dataFile: path.join(folder, `${name}.db`) });
    const { seconds, ownMs, engineMs, totals, streamReads, applied } = await measureReactions(engine, {
      reactions,
      photos,
    });
    await engine.stop();
    const each = (figure: number) => (figure / reactions).toFixed(2);
    const { requests, readUnits, writeUnits } = totals;
    print([
      `${photos} photos`,
      (reactions / seconds).toFixed(0),
      ...[ownMs, engineMs, requests, readUnits, writeUnits, applied.records, applied.changes].map(each),
      String(streamReads),
    ]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
