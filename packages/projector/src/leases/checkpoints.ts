import type { Db } from "@quick-photos/db";
import { type Checkpoint, checkpointEntity, keys } from "@quick-photos/db/items";

/** The `sequenceNumber` of a shard of which nothing has been read yet. */
export const shardStart = "TRIM_HORIZON";

/** The `sequenceNumber` of a shard that has been read to its end. */
export const shardEnd = "SHARD_END";

/** The name of the checkpoint that tells a first start from a later one. */
export const everStarted = "EVER-STARTED";

/** Returns how far a shard has been read and who reads it; null for a shard never seen. */
export async function readCheckpoint(db: Db, shardId: string): Promise<Checkpoint | null> {
  const item = await db.table.get({ Key: keys.checkpoint.key({ shardId }), ConsistentRead: true });
  return item ? checkpointEntity.parse(item) : null;
}

/** Stores how far a shard has been read, whoever reads it. */
export async function saveCheckpoint(db: Db, checkpoint: Checkpoint): Promise<void> {
  await db.table.put({ Item: checkpointEntity.toItem(checkpoint) });
}

/** Removes the checkpoint of a shard that the stream does not keep any more. */
export async function removeCheckpoint(db: Db, shardId: string): Promise<void> {
  await db.table.delete({ Key: keys.checkpoint.key({ shardId }) });
}
