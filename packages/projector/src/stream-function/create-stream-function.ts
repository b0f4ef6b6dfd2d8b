import { fromEventRecord, type StreamRecord, toPosition } from "@quick-photos/db/stream";
import { createRun } from "../create-run.ts";
import { guardWrites } from "../leases/held-lease.ts";
import { leaseRequest } from "../leases/lease-terms.ts";
import { saveShardPlace } from "../leases/shard-leases.ts";
import { claimNewStream, readStreamReader } from "../leases/stream-reader.ts";
import type { ProjectorOptions } from "../projector-options.ts";
import type { Run } from "../run.ts";
import { applyInTime } from "./apply-in-time.ts";
import { holdShard } from "./hold-shard.ts";
import type { StreamEvent, StreamOutcome, WindowState } from "./stream-event.ts";

/** What the function works with: what a projector does, and the name of its leases, the same for all of its calls. */
export type StreamFunctionOptions = Omit<ProjectorOptions, "isSole"> & { owner: string };

/** A projector that the service hands records to. */
export interface StreamFunction {
  /**
   * Applies a batch, in the time that remains, and says from where on it has to come again. Throws when the stream is not
   * the function's to read, so that the service keeps the batch and hands it over later.
   */
  project(event: StreamEvent, remainingMs: number): Promise<StreamOutcome>;
}

/** Milliseconds until servers may take a shard over that the function has not written of: it renews once in minutes. */
const functionLeaseMs = 300_000;

/** Milliseconds of a call that are left for what is under way when no more is begun. */
const reserveMs = 10_000;

/** Milliseconds for which the list of shards serves: it tells which watermarks can go, a day after a shard has closed. */
const shardListMs = 600_000;

/** The shards of the stream, as calls of one process list them now and then. */
function createShardList({ stream, now = () => new Date() }: StreamFunctionOptions) {
  let live: ReadonlySet<string> = new Set();
  let listedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now().getTime() - listedAt < shardListMs) return live;
    live = new Set((await stream.listShards()).map(({ shardId }) => shardId));
    listedAt = now().getTime();
    return live;
  };
}

/** The service hands the same records over again, also those that servers have applied before the change. */
function isNews(place: string | null): (record: StreamRecord) => boolean {
  const known = place === null || !/^\d+$/.test(place) ? "" : toPosition(place);
  return ({ position }) => position > known;
}

async function refuseOfServers({ db }: Run): Promise<void> {
  if ((await readStreamReader(db)) === "function" || (await claimNewStream(db)) === "function") return;
  throw new Error("servers project this table: stop them, then `npm run table -- stream function` changes over");
}

/** Stores where the window's last batch has ended: what servers would go on from. */
async function savePlace({ db, terms }: Run, shardId: string, { place }: WindowState): Promise<void> {
  if (place !== undefined)
    await saveShardPlace(db, { shardId, sequenceNumber: place, lease: leaseRequest(terms).lease });
}

async function applyBatch(run: Run, shardId: string, event: StreamEvent, callMs: number): Promise<StreamOutcome> {
  const { Records = [], state = {} } = event;
  const records = Records.map((record) => fromEventRecord(shardId, record));
  const held = records.length > 0 ? await holdShard(run, shardId, callMs) : null;
  const news = held ? records.filter(isNews(held.place)) : [];
  const db = held ? guardWrites(run.db, held.ensure) : run.db;
  run.onRecords(news);
  const applied = await run.observeWork("batch", () => applyInTime({ run, shardId: shardId, db }, news));
  const next = news[applied];
  const last = news[applied - 1];
  return {
    batchItemFailures: next ? [{ itemIdentifier: next.sequenceNumber }] : [],
    state: last ? { place: last.sequenceNumber } : state,
  };
}

/** Makes a projector for a function that a stream is read for; see decision 0074 for what keeps its counts exact. */
export function createStreamFunction(options: StreamFunctionOptions): StreamFunction {
  const listShards = createShardList(options);
  return {
    async project(event, remainingMs) {
      const { shardId, isFinalInvokeForWindow: isWindowsEnd = false } = event;
      if (shardId === undefined) {
        throw new TypeError("the event names no shard: give its source a tumbling window (TumblingWindowInSeconds)");
      }
      const work = new AbortController();
      const workMs = remainingMs - reserveMs;
      const timeIsUp = setTimeout(() => work.abort(), workMs);
      if (workMs <= 0) work.abort();
      try {
        const run = createRun({ leaseMs: functionLeaseMs, ...options }, work, options.owner);
        await refuseOfServers(run);
        run.liveShards = await listShards();
        const outcome = await applyBatch(run, shardId, event, remainingMs);
        if (isWindowsEnd && outcome.batchItemFailures.length === 0) await savePlace(run, shardId, outcome.state);
        return outcome;
      } finally {
        clearTimeout(timeIsUp);
      }
    },
  };
}
