import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedEngine, startEngine } from "@quick-photos/db/embedded";
import { measureFanOut } from "./measure-fan-out.ts";

/** `pnpm --filter @quick-photos/projector bench:fan-out [followers]`: how long a photo takes to every feed. */

const followers = Number(process.argv[2] ?? 5_000);
const variants = [
  { name: "engine as it is, batches", start: startEngine, bulkWrites: "batches" },
  { name: "indexed stream, batches", start: startEmbeddedEngine, bulkWrites: "batches" },
  { name: "indexed stream, transactions", start: startEmbeddedEngine, bulkWrites: "transactions" },
] as const;
const folder = mkdtempSync(path.join(tmpdir(), "bench-fan-out-"));
try {
  process.stdout.write(`${followers} followers, a data file\n`);
  for (const [at, { name, start, bulkWrites }] of variants.entries()) {
    const engine = await start({ dataFile: path.join(folder, `${at}.db`) });
    const { inFeeds, settled, requests } = await measureFanOut(engine, { followers, bulkWrites });
    await engine.stop();
    process.stdout.write(
      `${name}: in every feed after ${inFeeds.toFixed(1)} s, inboxes told after ${settled.toFixed(1)} s, ${requests} requests\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
