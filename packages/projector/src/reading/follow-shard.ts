import { keys } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import { type CheckpointKeeper, createCheckpointKeeper } from "../leases/checkpoint-keeper.ts";
import { guardWrites, LeaseLost } from "../leases/held-lease.ts";
import type { Lease } from "../leases/lease.ts";
import { backoffMs, pollIntervalMs } from "../rhythm/backoff.ts";
import type { ShardProgress } from "../rhythm/progress.ts";
import { reportFailure, reportLoss, reportRecovery, reportTakeover } from "../rhythm/report.ts";
import type { Run } from "../run.ts";
import { applyPage } from "./apply-page.ts";
import { createShardReader, type ShardReader } from "./shard-reader.ts";

/** A shard that this process has claimed, to be followed from the record after `place` on; null is the oldest kept. */
export interface ShardStart {
  shardId: string;
  place: string;
  after: string | null;
  /** With which lease. */
  claimed: Lease;
}

/**
 * How following a shard ends: it has no more records, this process stops, another one has the shard now, or is to have it
 * because it has fewer.
 */
export type ShardEnding = "ended" | "stopped" | "lost" | "given";

interface Follower {
  run: Run;
  shardId: string;
  reader: ShardReader;
  keeper: CheckpointKeeper;
  progress: ShardProgress;
}

/** What a read brought: records that meant something, others only, none, or the end. */
type Step = "applied" | "quiet" | "empty" | "ended";

/** Records of a page after which the next is read at once, whatever they meant: there are more. */
const fullPage = 500;

function isNewJob({ eventName, keys: key }: StreamRecord): boolean {
  return eventName === "INSERT" && keys.job.parse(key) !== null;
}

/** Applies records and returns how many of them meant something. */
async function applyAndAdvance(follower: Follower, records: StreamRecord[]): Promise<number> {
  const { run, shardId, keeper, progress } = follower;
  const [oldest] = records;
  const newest = records.at(-1);
  if (!oldest || !newest) return 0;
  progress.waiting(oldest.at);
  run.onRecords(records);
  const db = guardWrites(run.db, keeper.lease.ensure);
  const changes = await run.observeWork("batch", () => applyPage({ run, shardId, db }, records));
  run.applied.records += records.length;
  run.applied.changes += changes;
  keeper.advance({ sequenceNumber: newest.sequenceNumber, records: records.length, changes });
  progress.applied();
  if (records.some(isNewJob)) run.jobsSignal.wake();
  return changes;
}

/** Reads a page, applies it, and only then moves on. */
async function takeStep(follower: Follower): Promise<Step> {
  const { reader, keeper, progress } = follower;
  const beganAt = progress.readBegins();
  const page = await reader.read();
  const changes = await applyAndAdvance(follower, page.records);
  if (page.next) await keeper.saveWhenDue();
  else await keeper.finish();
  reader.passed(page);
  if (!page.next) return "ended";
  if (page.records.length > 0) return changes > 0 || page.records.length >= fullPage ? "applied" : "quiet";
  progress.caughtUp(beganAt);
  return "empty";
}

/**
 * Returns how long to wait after a step, no longer than leaves time to renew the lease. What a job writes means nothing
 * here: reading it bit by bit would only keep the engine from the job.
 */
function waitAfter({ pollMs, terms }: Run, step: Step, emptyReads: number): number {
  const waitMs = { applied: 0, ended: 0, quiet: pollMs, empty: pollIntervalMs(pollMs, emptyReads) }[step];
  return Math.min(waitMs, terms.leaseMs / 5);
}

async function followUntilEnd(follower: Follower): Promise<ShardEnding> {
  const { run, shardId, progress } = follower;
  const what = `follow shard ${shardId}`;
  let emptyReads = 0;
  let failures = 0;
  while (!run.stopping.aborted) {
    try {
      const step = await takeStep(follower);
      reportRecovery(run, what, failures);
      failures = 0;
      if (step === "ended") return "ended";
      if (follower.keeper.isWanted()) return "given";
      emptyReads = step === "empty" ? emptyReads + 1 : 0;
      if (step !== "applied") await run.timer.wait(waitAfter(run, step, emptyReads));
    } catch (error) {
      if (error instanceof LeaseLost) return "lost";
      if (!run.liveShards.has(shardId)) {
        reportLoss(run, shardId, "the stream does not keep the shard any more");
        return "ended";
      }
      failures += 1;
      progress.failing(error);
      reportFailure(run, what, error, failures);
      await run.timer.wait(backoffMs(run.pollMs, failures));
    }
  }
  return "stopped";
}

/** Follows a shard until it ends, another process has it, or this one stops; whatever fails is tried again. Never throws. */
export async function followShard(
  run: Run,
  { shardId, place, after, claimed }: ShardStart,
  progress: ShardProgress,
): Promise<ShardEnding> {
  const onTrimmed = (error: Error) => reportLoss(run, shardId, error.message);
  const reader = createShardReader(run.stream, { shardId, after, onTrimmed });
  const forget = async (sequenceNumber: string) => {
    await run.stream.forget?.({ shardId, sequenceNumber }).catch((error: unknown) => {
      reportFailure(run, "have the stream forget what has been read", error, 1);
    });
  };
  const keeper = createCheckpointKeeper(run.db, { shardId, place, claimed }, run.terms, forget);
  const { renew } = keeper.lease;
  run.savers.add(renew);
  const ending = await followUntilEnd({ run, shardId, reader, keeper, progress });
  run.savers.delete(renew);
  if (ending === "lost") reportTakeover(run, `shard ${shardId}`);
  if (ending === "given") run.logger.info({ shardId }, "the projector leaves a shard to a process that has fewer");
  // When the place cannot be saved, the next start repeats a few seconds, once the lease has run out.
  if (ending === "stopped" || ending === "given") {
    await keeper.release().catch((error: unknown) => reportFailure(run, "save its place", error, 1));
  }
  return ending;
}
