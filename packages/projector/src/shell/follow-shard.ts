import type { ProjectionScope } from "@quick-photos/db";
import { applyRecords } from "../apply/apply-records.ts";
import { type CheckpointKeeper, createCheckpointKeeper } from "./checkpoint-keeper.ts";
import { failureWaitMs, idleWaitMs } from "./pace.ts";
import type { ShardProgress } from "./progress.ts";
import { reportFailure, reportLoss, reportRecovery } from "./report.ts";
import type { Run } from "./run.ts";
import { createShardReader, type ShardReader } from "./shard-reader.ts";

/** A shard to follow, from the record after `after` on; null is the oldest record kept. */
export interface ShardStart {
  shardId: string;
  after: string | null;
}

interface Follower {
  run: Run;
  shardId: string;
  reader: ShardReader;
  keeper: CheckpointKeeper;
  progress: ShardProgress;
}

type Step = "applied" | "empty" | "ended";

function scopeOf({ run, shardId }: Follower): ProjectionScope {
  return {
    db: run.db,
    shardId,
    now: run.now,
    liveShards: run.liveShards,
    relistShards: async () => new Set((await run.stream.listShards()).map((shard) => shard.shardId)),
    setAside(target, error) {
      run.setAside += 1;
      run.logger.error({ err: error, shardId, target }, "the projector sets aside what it cannot read");
    },
  };
}

/** Reads a page, applies it, and only then moves on. */
async function takeStep(follower: Follower): Promise<Step> {
  const { run, reader, keeper, progress } = follower;
  const beganAt = progress.readBegins();
  const page = await reader.read();
  const [oldest] = page.records;
  const newest = page.records.at(-1);
  if (oldest && newest) {
    progress.waiting(oldest.at);
    const changes = await applyRecords(scopeOf(follower), page.records, run.outlets);
    keeper.advance({ sequenceNumber: newest.sequenceNumber, records: page.records.length, changes });
    progress.applied();
  }
  if (page.next) await keeper.saveWhenDue();
  else await keeper.finish();
  reader.passed(page);
  if (!page.next) return "ended";
  if (newest) return "applied";
  progress.caughtUp(beganAt);
  return "empty";
}

async function followUntilEnd(follower: Follower): Promise<void> {
  const { run, shardId, progress } = follower;
  const what = `follow shard ${shardId}`;
  let emptyReads = 0;
  let failures = 0;
  while (!run.stopping.aborted) {
    try {
      const step = await takeStep(follower);
      reportRecovery(run, what, failures);
      failures = 0;
      if (step === "ended") return;
      emptyReads = step === "empty" ? emptyReads + 1 : 0;
      if (step === "empty") await run.pause.wait(idleWaitMs(run.pollMs, emptyReads));
    } catch (error) {
      if (!run.liveShards.has(shardId)) return reportLoss(run, shardId, "the stream does not keep the shard any more");
      failures += 1;
      progress.failing(error);
      reportFailure(run, what, error, failures);
      await run.pause.wait(failureWaitMs(run.pollMs, failures));
    }
  }
  // When the place cannot be saved, the next start repeats a few seconds.
  await follower.keeper.save().catch((error: unknown) => reportFailure(run, "save its place", error, 1));
}

/** Follows a shard until it ends or the projector stops; whatever fails is tried again. Never throws. */
export async function followShard(run: Run, { shardId, after }: ShardStart, progress: ShardProgress): Promise<void> {
  const onTrimmed = (error: Error) => reportLoss(run, shardId, error.message);
  const reader = createShardReader(run.stream, { shardId, after, onTrimmed });
  await followUntilEnd({ run, shardId, reader, keeper: createCheckpointKeeper(run.db, shardId, run.now), progress });
}
