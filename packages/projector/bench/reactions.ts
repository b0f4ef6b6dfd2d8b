import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Figure, printHead, printRow, readOptions, reportFigures } from "@quick-photos/bench";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { measureReactions } from "./measure-reactions.ts";

/**
 * `pnpm --filter @quick-photos/projector bench:reactions [--reactions 2000] [--only spread]`: what it takes to project a
 * burst of reactions with all that follows from them, on the embedded engine with a data file.
 */

const { reactions, only } = readOptions({
  usage: "bench:reactions [...]: what it takes to project a burst of reactions; --only spread, feed or crowd",
  numbers: { reactions: 2_000 },
  quick: { reactions: 20 },
  words: ["only"],
});
/** How many are to be projected in a second, whichever photos they go to. */
const goal = { least: 500 };
/** Photos that they go to: each to another one, as many as somebody looks through in a feed, or one. */
const bursts = {
  spread: { photos: reactions, goal },
  feed: { photos: Math.ceil(reactions / 10), goal: undefined },
  crowd: { photos: 1, goal },
};

const columns = ["reactions to", "a second", "ms here", "ms in the engine", "requests", "read units", "write units"];

const figures: Figure[] = [];
const folder = mkdtempSync(path.join(tmpdir(), "bench-reactions-"));
try {
  process.stdout.write(`${reactions} reactions; all but the rate for each of them\n`);
  printHead([...columns, "records", "that mean something", "reads of the stream in all"]);
  for (const [name, { photos, goal }] of Object.entries(bursts)) {
    if (name !== (only ?? name)) continue;
    const engine = await startEmbeddedEngine({ dataFile: path.join(folder, `${name}.db`) });
    const { seconds, ownMs, engineMs, totals, streamReads, applied } = await measureReactions(engine, {
      reactions,
      photos,
    });
    await engine.stop();
    const each = (figure: number) => (figure / reactions).toFixed(2);
    const { requests, readUnits, writeUnits } = totals;
    const rate = reactions / seconds;
    if (goal) figures.push({ what: `reactions projected a second, to ${photos} photos`, now: rate, goal });
    printRow([
      `${photos} photos`,
      rate.toFixed(0),
      ...[ownMs, engineMs, requests, readUnits, writeUnits, applied.records, applied.changes].map(each),
      String(streamReads),
    ]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
reportFigures(figures);
