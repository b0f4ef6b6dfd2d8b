import type { Shard } from "@quick-photos/db/stream";
import { shardStart } from "../leases/checkpoints.ts";
import { leaseRequest } from "../leases/lease-terms.ts";
import { claimShard, type HeldShard } from "../leases/shard-leases.ts";
import { reportLoss } from "../rhythm/report.ts";
import type { Run } from "../run.ts";
import type { ShardStart } from "./follow-shard.ts";

/** What this process knows of the shards of a stream beyond their names. */
export interface KnownShards {
  /** The stream was followed before this start, by whichever process. */
  resumed: boolean;
  /** Shards that have been read to their ends. */
  finished: Set<string>;
  /** Those that others have. */
  held: Map<string, HeldShard>;
}

/**
 * Asks for a shard; returns where to begin when it is ours, null when it is another's or finished, which the known
 * shards tell then. A shard without a checkpoint was never seen. That is fine at the first start, and for one that
 * continues a shard read to its end; otherwise the shards between were trimmed while nobody read.
 */
export async function tryShard(
  run: Run,
  { shardId, parentShardId }: Shard,
  { resumed, finished, held }: KnownShards,
): Promise<ShardStart | null> {
  const request = leaseRequest(run.terms);
  const claim = await claimShard(run.db, shardId, request);
  held.delete(shardId);
  if (claim.outcome === "ended") finished.add(shardId);
  if (claim.outcome === "held") held.set(shardId, claim);
  if (claim.outcome !== "claimed") return null;
  const { place } = claim;
  const continues = parentShardId !== undefined && finished.has(parentShardId);
  if (place === null && resumed && !continues) {
    reportLoss(run, shardId, "the stream does not keep the shard that came before");
  }
  const after = place === null || place === shardStart ? null : place;
  return { shardId, place: place ?? shardStart, after, claimed: request.lease };
}
