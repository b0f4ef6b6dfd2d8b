import type { Shard } from "@quick-photos/db/stream";
import { everStarted, readCheckpoint, removeCheckpoint, saveCheckpoint, shardStart } from "../leases/checkpoints.ts";
import { leaseRequest, takeoverAt } from "../leases/lease-terms.ts";
import { wantShard } from "../leases/shard-leases.ts";
import { readStreamReader } from "../leases/stream-reader.ts";
import { backoffMs } from "../rhythm/backoff.ts";
import type { ShardProgress } from "../rhythm/progress.ts";
import { reportFailure, reportRecovery } from "../rhythm/report.ts";
import type { Run } from "../run.ts";
import { type KnownShards, tryShard } from "./claim-shard.ts";
import { followShard, type ShardStart } from "./follow-shard.ts";
import { shareToAskFor } from "./share-to-ask-for.ts";

/** Milliseconds between two looks at the list of shards; the end of a shard, which others continue, needs no wait. */
const refreshMs = 10_000;

interface ShardSet extends KnownShards {
  run: Run;
  following: Map<string, Promise<void>>;
  /** Shards that ended, or went to others, since the last look at the list. */
  left: ShardProgress[];
}

/** Returns the shards whose turn has come: those they continue are finished, or not kept any more. */
function startable({ run, following, finished }: ShardSet, shards: Shard[]): Shard[] {
  const isDone = (shardId: string | undefined) => !shardId || finished.has(shardId) || !run.liveShards.has(shardId);
  return shards.filter(
    ({ shardId, parentShardId }) => !following.has(shardId) && !finished.has(shardId) && isDone(parentShardId),
  );
}

function launch(set: ShardSet, start: ShardStart): void {
  const { shardId } = start;
  const progress = set.run.progress.shard(shardId);
  const followed = followShard(set.run, start, progress).then((ending) => {
    set.following.delete(shardId);
    if (ending === "stopped") return;
    if (ending === "ended") set.finished.add(shardId);
    set.left.push(progress);
    set.run.timer.wake();
  });
  set.following.set(shardId, followed);
}

/** Claims what can be claimed; a shard that turns out to be finished frees those that continue it. */
async function startShards(set: ShardSet, shards: Shard[]): Promise<void> {
  const asked = new Set<string>();
  const next = () => startable(set, shards).find(({ shardId }) => !asked.has(shardId));
  for (let shard = next(); shard; shard = next()) {
    asked.add(shard.shardId);
    const start = await tryShard(set.run, shard, set);
    if (start) launch(set, start);
  }
}

/**
 * Asks processes that have more shards for some of theirs. What is not let go of for as long as a lease, by a release that
 * knows no such asking or in the middle of a long batch, is asked for again.
 */
async function askForShare({ run: { db, terms }, following, held }: ShardSet): Promise<void> {
  for (const asked of shareToAskFor(terms.owner, following.size, held)) {
    // Another one asks at the same time: the next look shows what for.
    if (!(await wantShard(db, asked, leaseRequest(terms)))) return;
    held.set(asked.shardId, { until: asked.until, process: terms.owner, isAskedFor: true });
  }
}

async function forgetVanished({ run, finished, held }: ShardSet): Promise<void> {
  for (const shardId of held.keys()) if (!run.liveShards.has(shardId)) held.delete(shardId);
  for (const shardId of finished) {
    if (run.liveShards.has(shardId)) continue;
    await removeCheckpoint(run.db, shardId);
    finished.delete(shardId);
  }
}

/** Who owns an engine alone has nobody to hand its stream over to. */
async function isHandedOver({ db, terms }: Run): Promise<boolean> {
  return !terms.isSole && (await readStreamReader(db)) === "function";
}

async function refresh(set: ShardSet): Promise<void> {
  const { run } = set;
  if (await isHandedOver(run)) return run.leaveStream();
  const left = [...set.left];
  const isFirst = !set.resumed && (await readCheckpoint(run.db, everStarted)) === null;
  set.resumed = !isFirst;
  const shards = await run.stream.listShards();
  run.liveShards = new Set(shards.map(({ shardId }) => shardId));
  await startShards(set, shards);
  await forgetVanished(set);
  await askForShare(set);
  if (isFirst) await saveCheckpoint(run.db, { shardId: everStarted, sequenceNumber: shardStart });
  set.resumed = true;
  run.progress.listed(new Map([...set.held].map(([shardId, { until }]) => [shardId, until])));
  for (const progress of left) progress.finished();
  set.left = set.left.filter((progress) => !left.includes(progress));
}

/**
 * Returns how long to wait for the next look. What others have is looked at twice a lease, as it may be let go, and when
 * its lease may be taken over; more often when it is to be let go for this process.
 */
function nextLookMs({ run: { terms, pollMs }, held }: ShardSet): number {
  if (held.size === 0) return refreshMs;
  const now = terms.now().getTime();
  const others = [...held.values()];
  const takeovers = others.map(({ until }) => takeoverAt(terms, until) - now);
  const isAsking = others.some(({ process }) => process === terms.owner);
  return Math.max(pollMs, Math.min(refreshMs, terms.leaseMs / (isAsking ? 5 : 2), ...takeovers));
}

/**
 * Follows every shard of the stream that no other process follows, parents before those that continue them, until the
 * projector stops. Never throws.
 */
export async function followStream(run: Run): Promise<void> {
  const what = "list the shards of the stream";
  const set: ShardSet = {
    run,
    resumed: false,
    following: new Map(),
    finished: new Set(),
    held: new Map(),
    left: [],
  };
  let failures = 0;
  while (!run.stopping.aborted) {
    try {
      await refresh(set);
      reportRecovery(run, what, failures);
      failures = 0;
      if (set.left.length === 0) await run.timer.wait(nextLookMs(set));
    } catch (error) {
      failures += 1;
      run.progress.listFailing(error);
      reportFailure(run, what, error, failures);
      await run.timer.wait(backoffMs(run.pollMs, failures));
    }
  }
  await Promise.all(set.following.values());
}
