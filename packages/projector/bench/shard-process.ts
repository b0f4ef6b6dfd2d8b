import { setImmediate } from "node:timers/promises";
import { createTally } from "@quick-photos/db";
import { type Item, type Photo, type Profile, photoEntity, profileEntity } from "@quick-photos/db/items";
import type { Lane } from "@quick-photos/db/lane";
import { startProjector } from "../src/index.ts";
import { createSimulatedStream } from "../test/simulated-stream.ts";
import { reactionItems } from "./audience.ts";
import { openAsServer } from "./open-as-server.ts";
import { createStandIn, type StandIn } from "./stand-in-lane.ts";

/**
 * One of the processes of `bench:shards`, `shard-process.ts <endpoint> <milliseconds> <shard> ...`: it projects a simulated
 * stream of these shards, into the table at this endpoint or, where milliseconds are given, into a stand-in of its own that
 * answers after so many. It is told what is going to happen, answers that it is ready, and is told to let it happen; all the
 * while it tells how many records it has applied, and at last how many reactions its stand-in counts.
 */

/** What is going to happen: in each shard, so many of these people react to each photo. */
export interface Happening {
  people: Profile[];
  reactionsEach: number;
  shards: { shardId: string; photos: Photo[] }[];
}

/** What a process is told, and what it tells. */
export type Told = Happening | "now" | "count";
export type Telling = "ready" | { applied: number; setAside: number } | { counted: number };

/** Milliseconds between two reports: a hundredth of what is measured, or less. */
const reportMs = 20;

const [endpoint = "", latencyMs = "", ...shardIds] = process.argv.slice(2);
const tell = (telling: Telling) => process.send?.(telling);
let memory: StandIn | undefined;
const standIn = (lane: Lane) => {
  memory = createStandIn(lane, Number(latencyMs));
  return memory.lane;
};
const { db } = await openAsServer({ endpoint }, createTally(), latencyMs === "" ? {} : { standIn });
const simulated = createSimulatedStream();
for (const shardId of shardIds) simulated.open(shardId);
const projector = startProjector({
  db,
  stream: simulated.stream,
  removeMedia: async () => {},
  // Reading costs nothing here, and what is measured is not how long a look is waited for.
  pollMs: 10,
  // Shards are shared out in some seconds, and stay where they are while a busy machine prepares what happens.
  leaseMs: 8_000,
});

/** Prepares the same records in every process, in the same order; returns what appends them. Leases are kept meanwhile. */
async function prepare({ people, reactionsEach, shards }: Happening): Promise<() => void> {
  for (const person of people) memory?.put(profileEntity.toItem(person));
  const items: Item[][] = [];
  for (const { photos } of shards) {
    for (const photo of photos) memory?.put(photoEntity.toItem(photo));
    items.push(reactionItems({ people, photos }, reactionsEach * photos.length));
    await setImmediate();
  }
  return () => {
    for (const [at, { shardId }] of shards.entries()) {
      for (const item of items[at] ?? []) simulated.append(shardId, null, item);
    }
  };
}

/** Returns how many reactions the photos among items count. */
function countIn(items: Iterable<Item>): number {
  const photos = [...items].filter(({ type }) => type === photoEntity.type).map((item) => photoEntity.parse(item));
  return photos.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
}

let happen = () => {};
process.on("message", async (told: Told) => {
  if (told === "now") return happen();
  if (told === "count") return tell({ counted: countIn(memory?.items() ?? []) });
  happen = await prepare(told);
  tell("ready");
});
setInterval(() => {
  const { applied, deadLetter } = projector.status();
  tell({ applied: applied.records, setAside: deadLetter });
}, reportMs);
