import { readCheckpoint } from "../leases/checkpoints.ts";
import { LeaseLost } from "../leases/held-lease.ts";
import { leaseRequest } from "../leases/lease-terms.ts";
import { claimShard } from "../leases/shard-leases.ts";
import type { Run } from "../run.ts";

/** A shard that the function has for the time of a call. */
export interface HeldShard {
  /** The sequence number of the last record that is known to be applied; null when none is. */
  place: string | null;
  /** Throws LeaseLost once the lease is over: nothing is to be written then. */
  ensure(): Promise<void>;
}

/** Another process has the shard: the batch has to come again. */
class ShardHeld extends Error {
  override readonly name = "ShardHeld";

  constructor(shardId: string, until: number) {
    super(`a server still has shard ${shardId}, until ${new Date(until).toISOString()}: the batch has to come again`);
  }
}

function heldUntil({ now }: Run, until: number, place: string | null): HeldShard {
  return {
    place,
    async ensure() {
      if (now().getTime() >= until) throw new LeaseLost();
    },
  };
}

/**
 * Leases a shard to the function, which costs a write only when the lease of earlier calls would not last for `callMs`
 * milliseconds. Returns null for a shard that servers have read to its end. Throws ShardHeld.
 */
export async function holdShard(run: Run, shardId: string, callMs: number): Promise<HeldShard | null> {
  const { terms, now, db } = run;
  const seen = await readCheckpoint(db, shardId);
  const { leaseOwner, leaseUntil = 0, sequenceNumber = null } = seen ?? {};
  const lasts = leaseOwner === terms.owner && leaseUntil - now().getTime() >= callMs;
  if (lasts) return heldUntil(run, leaseUntil, sequenceNumber);
  const request = leaseRequest(terms);
  const claim = await claimShard(db, shardId, request);
  if (claim.outcome === "held") throw new ShardHeld(shardId, claim.until);
  return claim.outcome === "ended" ? null : heldUntil(run, request.lease.until, claim.place);
}
