import type { StreamRecord } from "@quick-photos/db/stream";
import type { ProjectionScope } from "../batch/projection-scope.ts";
import { toChange } from "../changes/to-change.ts";
import type { DeadLetter } from "../dead-letters/dead-letter.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { portsOf } from "../ports.ts";
import { applyChanges } from "../projections/apply-changes.ts";
import { projectionSteps } from "../projections/projection-steps.ts";
import type { ProjectorOptions } from "../projector-options.ts";
import { isOutdated } from "./is-outdated.ts";

/** What replaying works with: what the projector has. */
export type ReplayScope = Pick<
  ProjectorOptions,
  "db" | "stream" | "removeMedia" | "removeMediaOf" | "announce" | "retell" | "now"
>;

/** What came of a replay; whichever it is, the letter has served. */
export type ReplayOutcome =
  /** Its effects are in the table; a job is on the list again. */
  | "applied"
  /** Likewise, but for counters: what they hold of a shard that the stream has let go cannot be told any more. */
  | "applied-uncounted"
  /** Its row has changed since, and a later record told of it; nothing was done. */
  | "outdated";

async function replayRecord(scope: ReplayScope, record: StreamRecord): Promise<ReplayOutcome> {
  const { db, stream } = scope;
  if (!record.oldImage && !record.newImage) throw new Error("the images of the record were too large to keep");
  if (await isOutdated(db, record)) return "outdated";
  const change = toChange(record);
  if (change?.type === "unreadable") throw change.error;
  const listShards = async () => new Set((await stream.listShards()).map(({ shardId }) => shardId));
  const liveShards = await listShards();
  const counts = liveShards.has(record.shardId);
  const projection: ProjectionScope = {
    db,
    shardId: record.shardId,
    liveShards,
    relistShards: listShards,
    now: scope.now ?? (() => new Date()),
    deadLetter(_, error) {
      throw error;
    },
  };
  const steps = counts ? projectionSteps : projectionSteps.filter((step) => !step.counts);
  await applyChanges(projection, change ? [change] : [], portsOf(scope), steps);
  return counts ? "applied" : "applied-uncounted";
}

/**
 * Does once more what was dead-lettered: applies the record through the same effects, or puts the job back on the list where
 * it stood. Throws what it fails of, as before. Nothing is counted twice: what a counter has passed meanwhile stays
 * out, so counters may still differ from their rows, which `npm run audit -- --repair` repairs.
 *
 * The letter stays; `removeDeadLetter` forgets it.
 */
export async function replayDeadLetter(scope: ReplayScope, letter: DeadLetter): Promise<ReplayOutcome> {
  if (letter.kind === "record") return replayRecord(scope, letter.record);
  await enqueueJob(scope.db, letter.job);
  return "applied";
}
