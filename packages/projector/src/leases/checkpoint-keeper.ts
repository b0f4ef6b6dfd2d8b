import type { Db } from "@quick-photos/db";
import { shardEnd } from "./checkpoints.ts";
import { createHeldLease, type HeldLease } from "./held-lease.ts";
import type { Lease } from "./lease.ts";
import type { LeaseTerms } from "./lease-terms.ts";
import { releaseShard, saveShardPlace } from "./shard-leases.ts";

/** Milliseconds between two checkpoints of a busy shard: repeating so much after a crash is harmless, and a checkpoint is a write. */
const busyMs = 5_000;

/**
 * Milliseconds between two checkpoints of a shard whose records mean nothing to the projections, where no lease has to
 * be renewed. A checkpoint is a record as well, so saving one for each record would never end; saving none for a day
 * would lose the place.
 */
const quietMs = 60 * 60 * 1_000;

/** Records that mean nothing, worth a checkpoint because reading them again takes time. */
const quietRecords = 2_000;

/** Where a shard's place is kept, so that it is written seldom enough and never too late; each write renews the lease. */
export interface CheckpointKeeper {
  readonly lease: HeldLease;
  /** A batch is applied; `changes` of its records meant something. */
  advance(batch: { sequenceNumber: string; records: number; changes: number }): void;
  /** Saves the place when it is time to, or time to renew the lease. Throws LeaseLost. */
  saveWhenDue(): Promise<void>;
  /** Whether another process, which has fewer shards, asks for this one, as far as the last renewal has told. */
  isWanted(): boolean;
  /** Saves the place and lets go of the shard. */
  release(): Promise<void>;
  /** Saves that the shard is read to its end, and lets go of it. */
  finish(): Promise<void>;
}

/** Makes the keeper of a shard that was claimed at a place, with that lease; `onSaved` is told of each place that is stored. */
export function createCheckpointKeeper(
  db: Db,
  { shardId, place, claimed }: { shardId: string; place: string; claimed: Lease },
  terms: LeaseTerms,
  onSaved: (sequenceNumber: string) => Promise<void> = async () => {},
): CheckpointKeeper {
  let sequenceNumber = place;
  let unsaved = { records: 0, changes: 0 };
  let wantedUntil = 0;
  const lease = createHeldLease(terms, claimed, async (renewed) => {
    const at = sequenceNumber;
    const before = unsaved;
    const saved = await saveShardPlace(db, { shardId, sequenceNumber: at, lease: renewed });
    // What was applied while it was being saved is not.
    unsaved = { records: unsaved.records - before.records, changes: unsaved.changes - before.changes };
    wantedUntil = saved?.wantedUntil ?? 0;
    if (saved) await onSaved(at);
    return saved !== null;
  });
  const letGo = (at: string) => releaseShard(db, { shardId, sequenceNumber: at, owner: terms.owner });
  return {
    lease,
    advance(batch) {
      sequenceNumber = batch.sequenceNumber;
      unsaved = { records: unsaved.records + batch.records, changes: unsaved.changes + batch.changes };
    },
    async saveWhenDue() {
      const isOld = lease.age() > (unsaved.changes > 0 ? busyMs : quietMs) && unsaved.records > 0;
      if (isOld || unsaved.records > quietRecords) await lease.renew();
      else await lease.ensure();
    },
    isWanted: () => wantedUntil > terms.now().getTime(),
    release: () => letGo(sequenceNumber),
    finish: () => letGo(shardEnd),
  };
}
