import { accessPatterns, createUlid, createUserId, type Db, type PhotoAddress } from "@quick-photos/db";
import { inChunks } from "@quick-photos/db/io";
import { followEntity, keys, type Profile, type UserCard } from "@quick-photos/db/items";

/** Milliseconds between two followings, so that the order of followers is one. */
const stepMs = 10;

function card(userId: string): UserCard {
  return { userId, username: userId.toLowerCase(), displayName: "Anna van den Berg", picture: null, version: 1 };
}

/** Puts an author with so many followers into the table; returns the author and the followers in their order. */
export async function admitFollowers(db: Db, many: number): Promise<{ author: Profile; followerIds: string[] }> {
  const texts = { displayName: "Anna", location: "", status: "", interests: [], passwordHash: null };
  const userId = createUserId();
  const createdAt = new Date().toISOString();
  const author = await accessPatterns.users.create.run(db, {
    ...texts,
    userId,
    username: userId.toLowerCase(),
    createdAt,
  });
  const followerIds = Array.from({ length: many }, () => createUserId());
  const firstAt = Date.now() - many * stepMs;
  await inChunks([...followerIds.entries()], db.table.batchSize, (chunk) =>
    db.table.batchWrite(
      chunk.map(([at, followerId]) => {
        const edge = { followerId, followedId: userId, followedAt: new Date(firstAt + at * stepMs).toISOString() };
        const follow = followEntity.toItem({ ...edge, follower: card(followerId), followed: card(userId) });
        return { PutRequest: { Item: follow } };
      }),
    ),
  );
  return { author, followerIds };
}

/** Publishes a photo. */
export async function publish(db: Db, { userId }: Profile): Promise<PhotoAddress> {
  const renditions = { thumb: "thumb.webp", feed: "feed.webp", full: "full.webp" };
  const media = { width: 1080, height: 1350, placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI", renditions };
  return (
    await accessPatterns.photos.publish.run(db, { ownerId: userId, ulid: createUlid(), caption: "Low tide", media })
  ).photo;
}

/** Returns how many of these feeds hold the photo. */
export async function countEntries(db: Db, photo: PhotoAddress, readerIds: string[]): Promise<number> {
  let found = 0;
  await inChunks(readerIds, 100, async (chunk) => {
    const { ulid, ownerId } = photo;
    const entries = await db.table.batchGet({
      Keys: chunk.map((userId) => keys.feedEntry.key({ userId, ulid, ownerId })),
    });
    found += entries.filter((entry) => entry !== undefined).length;
  });
  return found;
}
