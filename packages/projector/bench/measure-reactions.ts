import { cpuMsOf } from "@quick-photos/bench";
import { addCapacity, type CapacityTotals, type Meter, noCapacity } from "@quick-photos/db";
import type { EmbeddedEngine } from "@quick-photos/db/embedded";
import { startProjector } from "../src/index.ts";
import { saveCheckpoint } from "../src/leases/checkpoints.ts";
import { admitAudience, countReactions, react } from "./audience.ts";
import { findEnd } from "./find-end.ts";
import { openAsServer } from "./open-as-server.ts";

/** So many reactions to so many photos, in turns, each of another person where it is to the same photo. */
export interface Burst {
  reactions: number;
  photos: number;
}

/** What it took to project them. */
export interface Projected {
  seconds: number;
  /** Milliseconds of processor time, user and system, of this process and of the engine's. */
  ownMs: number;
  engineMs: number;
  /** Of the table; reads of the stream are not among them. */
  totals: CapacityTotals;
  streamReads: number;
  /** Records that were read, and how many of them meant something. */
  applied: { records: number; changes: number };
}

/** Returns what begins to measure, and then what was measured since. */
function startClock(enginePid: number) {
  const beganAt = performance.now();
  const ownBefore = process.cpuUsage();
  const engineBefore = cpuMsOf(enginePid);
  return () => {
    const { user, system } = process.cpuUsage(ownBefore);
    return {
      seconds: (performance.now() - beganAt) / 1_000,
      ownMs: (user + system) / 1_000,
      engineMs: cpuMsOf(enginePid) - engineBefore,
    };
  };
}

/**
 * Writes a burst of reactions, and then has them projected with all that follows from them. Throws when the photos do not
 * count every one of them in the end.
 */
export async function measureReactions(engine: EmbeddedEngine, { reactions, photos: many }: Burst): Promise<Projected> {
  let totals = noCapacity();
  const meter: Meter = {
    record(call) {
      totals = addCapacity(totals, call);
    },
  };
  const table = await openAsServer(engine, meter);
  const { db } = table;
  const people = Math.max(Math.min(200, reactions), Math.ceil(reactions / many) + 1);
  const audience = await admitAudience(db, { people, photos: many });
  await saveCheckpoint(db, await findEnd(table.stream));
  await react(db, audience, reactions);
  let streamReads = 0;
  const stream: typeof table.stream = {
    ...table.stream,
    readShard(cursor) {
      streamReads += 1;
      return table.stream.readShard(cursor);
    },
  };
  totals = noCapacity();
  const stopClock = startClock(engine.pid);
  const projector = startProjector({ db, stream, removeMedia: async () => {}, isSole: true });
  await projector.settle();
  const measured = { ...stopClock(), totals, streamReads, applied: { ...projector.status().applied } };
  await projector.stop();
  const counted = await countReactions(db, audience.photos);
  table.close();
  if (counted !== reactions) throw new Error(`the photos count ${counted} reactions of ${reactions}`);
  return measured;
}
