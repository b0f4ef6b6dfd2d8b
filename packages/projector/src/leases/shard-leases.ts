import type { Db } from "@quick-photos/db";
import { ConditionFailed, ignoreFailedCondition, type UpdateRequest } from "@quick-photos/db/io";
import { type Checkpoint, checkpointEntity, keys } from "@quick-photos/db/items";
import { readCheckpoint, shardEnd, shardStart } from "./checkpoints.ts";
import { isFree, isHeld, isUnwanted, type Lease, type LeaseRequest } from "./lease.ts";

/** A shard that is not for this process to claim. */
export interface HeldShard {
  /** When it is, unless the lease is renewed; in milliseconds since the epoch. */
  until: number;
  /** Who asks for it, and is to have it; where nobody does, who has it. */
  process: string;
  /** Whether somebody asks for it. */
  isAskedFor: boolean;
}

/** What asking for a shard returns. */
export type ShardClaim =
  /** It is the asker's, from this place on; null for a shard that nobody has seen before. */
  | { outcome: "claimed"; place: string | null }
  /** Another process has it, or is to have it. */
  | ({ outcome: "held" } & HeldShard)
  /** It has been read to its end. */
  | { outcome: "ended" };

/** Builds the UpdateItem that leases a shard to a process, and makes its checkpoint when there is none. */
function claimShardRequest(shardId: string, { lease, endedBefore }: LeaseRequest): UpdateRequest {
  const { type, v } = checkpointEntity.toItem({ shardId, sequenceNumber: shardStart });
  return {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression:
      "SET #type = :type, v = :v, shardId = :shardId, sequenceNumber = if_not_exists(sequenceNumber, :start), leaseOwner = :owner, leaseUntil = :until REMOVE wantedBy, wantedUntil",
    ConditionExpression: `(attribute_not_exists(sequenceNumber) OR sequenceNumber <> :end) AND (${isFree}) AND (${isUnwanted})`,
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: {
      ":type": type,
      ":v": v,
      ":shardId": shardId,
      ":start": shardStart,
      ":end": shardEnd,
      ":owner": lease.owner,
      ":until": lease.until,
      ":endedBefore": endedBefore,
    },
    ReturnValues: "ALL_OLD",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}

function refusal(checkpoint: Checkpoint | null, { lease, endedBefore }: LeaseRequest): ShardClaim | null {
  if (checkpoint?.sequenceNumber === shardEnd) return { outcome: "ended" };
  const { leaseOwner, leaseUntil = 0, wantedBy, wantedUntil = 0 } = checkpoint ?? {};
  const isLeased = leaseOwner !== undefined && leaseOwner !== lease.owner && leaseUntil >= endedBefore;
  const isAskedFor = wantedBy !== undefined && wantedUntil >= endedBefore;
  if (isLeased) return { outcome: "held", until: leaseUntil, process: isAskedFor ? wantedBy : leaseOwner, isAskedFor };
  if (!isAskedFor || wantedBy === lease.owner) return null;
  return { outcome: "held", until: wantedUntil, process: wantedBy, isAskedFor };
}

/** Asks for a shard. Whoever is refused has cost one read, so that asking again now and then is cheap. */
export async function claimShard(db: Db, shardId: string, request: LeaseRequest): Promise<ShardClaim> {
  const seen = await readCheckpoint(db, shardId);
  const refused = refusal(seen, request);
  if (refused) return refused;
  try {
    const old = await db.table.update(claimShardRequest(shardId, request));
    // Of an item that was not there the service answers nothing, the embedded engine an empty one.
    const isKnown = old?.sequenceNumber !== undefined;
    return { outcome: "claimed", place: isKnown ? checkpointEntity.parse(old).sequenceNumber : null };
  } catch (error) {
    if (!(error instanceof ConditionFailed) || !error.item) throw error;
    // Another process was quicker; what it did shows in the refusal.
    const overtaken = refusal(checkpointEntity.parse(error.item), request);
    if (!overtaken) throw error;
    return overtaken;
  }
}

/**
 * Asks the process that has a shard to let go of it. Returns false when it has changed hands meanwhile, or somebody else
 * asks for it.
 */
export async function wantShard(
  db: Db,
  { shardId, process }: { shardId: string; process: string },
  { lease, endedBefore }: LeaseRequest,
): Promise<boolean> {
  const { v } = checkpointEntity.toItem({ shardId, sequenceNumber: shardStart });
  const request = {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression: "SET wantedBy = :owner, wantedUntil = :until, v = :v",
    ConditionExpression: `leaseOwner = :holder AND (${isUnwanted})`,
    ExpressionAttributeValues: {
      ":owner": lease.owner,
      ":until": lease.until,
      ":v": v,
      ":holder": process,
      ":endedBefore": endedBefore,
    },
  };
  return (await ignoreFailedCondition(db.table.update(request))) !== null;
}

/**
 * Stores how far a shard has been read, and renews the lease; returns null when another process has taken it, otherwise
 * until when somebody asks for it, in milliseconds since the epoch: 0 when nobody does.
 */
export async function saveShardPlace(
  db: Db,
  { shardId, sequenceNumber, lease }: Checkpoint & { lease: Lease },
): Promise<{ wantedUntil: number } | null> {
  const request = {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression: "SET sequenceNumber = :place, leaseUntil = :until",
    ConditionExpression: isHeld,
    ExpressionAttributeValues: { ":place": sequenceNumber, ":until": lease.until, ":owner": lease.owner },
    ReturnValues: "ALL_NEW" as const,
  };
  const saved = await ignoreFailedCondition(db.table.update(request));
  return saved && { wantedUntil: checkpointEntity.tryParse(saved.answer)?.wantedUntil ?? 0 };
}

/** Stores how far a shard has been read, and lets go of it; what another process has taken stays as it is. */
export async function releaseShard(
  db: Db,
  { shardId, sequenceNumber, owner }: Checkpoint & { owner: string },
): Promise<void> {
  const request = {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression: "SET sequenceNumber = :place REMOVE leaseOwner, leaseUntil",
    ConditionExpression: isHeld,
    ExpressionAttributeValues: { ":place": sequenceNumber, ":owner": owner },
  };
  await ignoreFailedCondition(db.table.update(request));
}
