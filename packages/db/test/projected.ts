import type { Db } from "../src/db.ts";
import { type Checkpoint, checkpointEntity } from "../src/entities/checkpoint.ts";
import { feedEntryEntity, feedEntryExpiry } from "../src/entities/feed-entry.ts";
import { formatLargeFollow, largeFollowedEntity } from "../src/entities/large-followed.ts";

/** Puts photos into feeds, as the projector would. */
export async function putFeedEntries(
  db: Db,
  entries: { userId: string; ulid: string; ownerId: string }[],
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, expiresAt: feedEntryExpiry(entry.ulid) }));
  await db.table.batchWrite(rows.map((row) => ({ PutRequest: { Item: feedEntryEntity.toItem(row) } })));
}

/** Has a feed pull an author, as the projector would. */
export async function putLargeFollow(
  db: Db,
  follow: { followerId: string; followedId: string; followedAt: string },
): Promise<void> {
  const { PK, SK, ...attributes } = largeFollowedEntity.toItem({ userId: follow.followerId });
  await db.table.update({
    Key: { PK: String(PK), SK: String(SK) },
    UpdateExpression: "SET #type = :type, v = :v, userId = :user ADD follows :follow",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: {
      ":type": attributes.type,
      ":v": attributes.v,
      ":user": follow.followerId,
      ":follow": new Set([formatLargeFollow(follow)]),
    },
  });
}

/** Stores how far a shard has been read, as the projector would. */
export async function saveCheckpoint(db: Db, checkpoint: Checkpoint): Promise<void> {
  await db.table.put({ Item: checkpointEntity.toItem(checkpoint) });
}
