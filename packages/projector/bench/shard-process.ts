import { createTally } from "@quick-photos/db";
import type { Photo, Profile } from "@quick-photos/db/items";
import { startProjector } from "../src/index.ts";
import { createSimulatedStream } from "../test/simulated-stream.ts";
import { reactionItems } from "./audience.ts";
import { openAsServer } from "./open-as-server.ts";

/**
 * One of the processes of `bench:shards`, `shard-process.ts <endpoint> <shard> ...`: it projects a simulated stream of these
 * shards. It is told what is going to happen, answers that it is ready, and is told to let it happen; all the while it
 * tells how many records it has applied.
 */

/** What is going to happen: in each shard, so many of these people react to each photo. */
export interface Happening {
  people: Profile[];
  reactionsEach: number;
  shards: { shardId: string; photos: Photo[] }[];
}

/** What a process is told, and what it tells. */
export type Told = Happening | "now";
export type Telling = "ready" | { applied: number };

/** Milliseconds between two reports: a hundredth of what is measured, or less. */
const reportMs = 20;

const [endpoint = "", ...shardIds] = process.argv.slice(2);
const tell = (telling: Telling) => process.send?.(telling);
const { db } = await openAsServer({ endpoint }, createTally());
const simulated = createSimulatedStream();
for (const shardId of shardIds) simulated.open(shardId);
const projector = startProjector({
  db,
  stream: simulated.stream,
  removeMedia: async () => {},
  // Reading costs nothing here, and what is measured is not how long a look is waited for.
  pollMs: 10,
  // Shards are shared out in some seconds.
  leaseMs: 2_000,
});

/** Prepares the same records in every process, in the same order; returns what appends them. */
function prepare({ people, reactionsEach, shards }: Happening): () => void {
  const items = shards.map(({ photos }) => reactionItems({ people, photos }, reactionsEach * photos.length));
  return () => {
    for (const [at, { shardId }] of shards.entries()) {
      for (const item of items[at] ?? []) simulated.append(shardId, null, item);
    }
  };
}

let happen = () => {};
process.on("message", (told: Told) => {
  if (told === "now") return happen();
  happen = prepare(told);
  tell("ready");
});
setInterval(() => tell({ applied: projector.status().applied.records }), reportMs);
