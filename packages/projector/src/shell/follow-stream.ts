import { readCheckpoint, removeCheckpoint, type Shard, saveCheckpoint, shardEnd, shardStart } from "@quick-photos/db";
import { followShard } from "./follow-shard.ts";
import { failureWaitMs } from "./pace.ts";
import type { ShardProgress } from "./progress.ts";
import { reportFailure, reportLoss, reportRecovery } from "./report.ts";
import type { Run } from "./run.ts";

/** Milliseconds between two looks at the list of shards; the end of a shard, which others continue, needs no wait. */
const refreshMs = 10_000;

/** The name of the checkpoint that tells a first start from a later one. */
const everStarted = "EVER-STARTED";

interface ShardSet {
  run: Run;
  /** The stream was followed before this start; null before that is known. */
  resumed: boolean | null;
  following: Map<string, Promise<void>>;
  finished: Set<string>;
  /** Shards that ended since the last look at the list. */
  ended: ShardProgress[];
}

/** Answers the shards whose turn has come: those they continue are finished, or not kept any more. */
function startable({ run, following, finished }: ShardSet, shards: Shard[]): Shard[] {
  const isDone = (shardId: string | undefined) => !shardId || finished.has(shardId) || !run.liveShards.has(shardId);
  return shards.filter(
    ({ shardId, parentShardId }) => !following.has(shardId) && !finished.has(shardId) && isDone(parentShardId),
  );
}

function launch(set: ShardSet, shardId: string, after: string | null): void {
  const progress = set.run.progress.shard(shardId);
  const followed = followShard(set.run, { shardId, after }, progress).then(() => {
    set.following.delete(shardId);
    if (set.run.stopping.aborted) return;
    set.finished.add(shardId);
    set.ended.push(progress);
    set.run.pause.wake();
  });
  set.following.set(shardId, followed);
}

/**
 * Starts a shard at its checkpoint. A shard without one was never seen. That is fine at the first start, and for one
 * that continues a shard read to its end; otherwise the shards between were trimmed while nobody read.
 */
async function startShard(set: ShardSet, { shardId, parentShardId }: Shard): Promise<void> {
  const { run, finished, resumed } = set;
  const checkpoint = await readCheckpoint(run.db, shardId);
  if (checkpoint === null) {
    const continues = parentShardId !== undefined && finished.has(parentShardId);
    if (resumed && !continues) reportLoss(run, shardId, "the stream does not keep the shard that came before");
    await saveCheckpoint(run.db, { shardId, sequenceNumber: shardStart });
  }
  if (checkpoint === shardEnd) finished.add(shardId);
  else launch(set, shardId, checkpoint === shardStart ? null : checkpoint);
}

async function forgetVanished({ run, finished }: ShardSet): Promise<void> {
  for (const shardId of finished) {
    if (run.liveShards.has(shardId)) continue;
    await removeCheckpoint(run.db, shardId);
    finished.delete(shardId);
  }
}

async function refresh(set: ShardSet): Promise<void> {
  const { run } = set;
  const ended = [...set.ended];
  set.resumed ??= (await readCheckpoint(run.db, everStarted)) !== null;
  const shards = await run.stream.listShards();
  run.liveShards = new Set(shards.map(({ shardId }) => shardId));
  for (let ready = startable(set, shards); ready.length > 0; ready = startable(set, shards)) {
    for (const shard of ready) await startShard(set, shard);
  }
  await forgetVanished(set);
  if (!set.resumed) await saveCheckpoint(run.db, { shardId: everStarted, sequenceNumber: shardStart });
  set.resumed = true;
  run.progress.listed();
  for (const progress of ended) progress.finished();
  set.ended = set.ended.filter((progress) => !ended.includes(progress));
}

/** Follows every shard of the stream, parents before those that continue them, until the projector stops. Never throws. */
export async function followStream(run: Run): Promise<void> {
  const what = "list the shards of the stream";
  const set: ShardSet = { run, resumed: null, following: new Map(), finished: new Set(), ended: [] };
  let failures = 0;
  while (!run.stopping.aborted) {
    try {
      await refresh(set);
      reportRecovery(run, what, failures);
      failures = 0;
      if (set.ended.length === 0) await run.pause.wait(refreshMs);
    } catch (error) {
      failures += 1;
      run.progress.listFailing(error);
      reportFailure(run, what, error, failures);
      await run.pause.wait(failureWaitMs(run.pollMs, failures));
    }
  }
  await Promise.all(set.following.values());
}
