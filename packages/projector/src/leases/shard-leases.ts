import type { Db } from "@quick-photos/db";
import { ConditionFailed, ignoreFailedCondition, type UpdateRequest } from "@quick-photos/db/io";
import { type Checkpoint, checkpointEntity, keys } from "@quick-photos/db/items";
import { readCheckpoint, shardEnd, shardStart } from "./checkpoints.ts";
import { isFree, isHeld, type Lease, type LeaseRequest } from "./lease.ts";

/** What asking for a shard returns. */
export type ShardClaim =
  /** It is the asker's, from this place on; null for a shard that nobody has seen before. */
  | { outcome: "claimed"; place: string | null }
  /** Another process has it until that time, in milliseconds since the epoch. */
  | { outcome: "held"; until: number }
  /** It has been read to its end. */
  | { outcome: "ended" };

/** Builds the UpdateItem that leases a shard to a process, and makes its checkpoint when there is none. */
function claimShardRequest(shardId: string, { lease, endedBefore }: LeaseRequest): UpdateRequest {
  const { type, v } = checkpointEntity.toItem({ shardId, sequenceNumber: shardStart });
  return {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression:
      "SET #type = :type, v = :v, shardId = :shardId, sequenceNumber = if_not_exists(sequenceNumber, :start), leaseOwner = :owner, leaseUntil = :until",
    ConditionExpression: `(attribute_not_exists(sequenceNumber) OR sequenceNumber <> :end) AND (${isFree})`,
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
  const { leaseOwner, leaseUntil = 0 } = checkpoint ?? {};
  const isOurs = leaseOwner === undefined || leaseOwner === lease.owner || leaseUntil < endedBefore;
  return isOurs ? null : { outcome: "held", until: leaseUntil };
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
    const { leaseUntil = 0, sequenceNumber } = checkpointEntity.parse(error.item);
    return sequenceNumber === shardEnd ? { outcome: "ended" } : { outcome: "held", until: leaseUntil };
  }
}

/** Stores how far a shard has been read, and renews the lease; returns false when another process has taken it. */
export async function saveShardPlace(
  db: Db,
  { shardId, sequenceNumber, lease }: Checkpoint & { lease: Lease },
): Promise<boolean> {
  const request = {
    Key: keys.checkpoint.key({ shardId }),
    UpdateExpression: "SET sequenceNumber = :place, leaseUntil = :until",
    ConditionExpression: isHeld,
    ExpressionAttributeValues: { ":place": sequenceNumber, ":until": lease.until, ":owner": lease.owner },
  };
  return (await ignoreFailedCondition(db.table.update(request))) !== null;
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
