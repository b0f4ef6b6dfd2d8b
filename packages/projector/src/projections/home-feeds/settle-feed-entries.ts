import { type Db, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { type BatchWrite, inChunks } from "@quick-photos/db/io";
import { feedEntryEntity, feedEntryExpiry, keys } from "@quick-photos/db/items";
import { existingFollows, existingPhotos } from "@quick-photos/db/rows";

/** A photo's place in the feed of one user: its owner's, or a follower's. */
export interface FeedPointer extends PhotoAddress {
  userId: string;
}

/** Builds one write of a BatchWriteItem: the entry that a photo is in a feed, or its removal. */
function feedEntryWrite(pointer: FeedPointer, belongs: boolean): BatchWrite {
  if (!belongs) return { DeleteRequest: { Key: keys.feedEntry.key({ ...pointer }) } };
  const { userId, ulid, ownerId } = pointer;
  return { PutRequest: { Item: feedEntryEntity.toItem({ userId, ulid, ownerId, expiresAt: feedEntryExpiry(ulid) }) } };
}

/** Returns which photos belong into which feeds at this moment: those that exist, of oneself or of whom one follows. */
async function readTruth(db: Db, pointers: FeedPointer[]): Promise<boolean[]> {
  const addresses = pointers.map(({ ulid, ownerId }) => ({ ulid, ownerId }));
  const others = pointers.filter(({ userId, ownerId }) => userId !== ownerId);
  const [photos, since] = await Promise.all([
    existingPhotos(db, [...new Map(addresses.map((address) => [formatPhotoId(address), address])).values()]),
    existingFollows(
      db,
      others.map(({ userId, ownerId }) => ({ followerId: userId, followedId: ownerId })),
    ),
  ]);
  const followed = new Set(others.filter((_, at) => since[at] !== null));
  return pointers.map(
    (pointer) => photos.has(formatPhotoId(pointer)) && (pointer.userId === pointer.ownerId || followed.has(pointer)),
  );
}

/** What is believed of a photo and a feed. */
interface Belief {
  pointer: FeedPointer;
  belongs: boolean;
}

async function writeEntries(db: Db, beliefs: Belief[]): Promise<void> {
  await inChunks(beliefs, db.table.batchSize, (chunk) =>
    db.table.batchWrite(chunk.map(({ pointer, belongs }) => feedEntryWrite(pointer, belongs))),
  );
}

/** Returns what is true in place of what is not. */
async function corrected(db: Db, beliefs: Belief[]): Promise<Belief[]> {
  const truth = await readTruth(
    db,
    beliefs.map(({ pointer }) => pointer),
  );
  return beliefs.flatMap(({ pointer, belongs }, at) => {
    const isTrue = truth[at] ?? false;
    return isTrue === belongs ? [] : [{ pointer, belongs: isTrue }];
  });
}

const believe = (pointers: FeedPointer[], belongs: boolean) => pointers.map((pointer) => ({ pointer, belongs }));

/** Writes what is believed; `checkFeedEntries` has to follow. */
export async function writeFeedEntries(db: Db, pointers: FeedPointer[], believed: boolean): Promise<void> {
  await writeEntries(db, believe(pointers, believed));
}

/** Reads what is true, puts right what was written otherwise, and returns what was: nothing when all was as believed. */
export async function checkFeedEntries(db: Db, pointers: FeedPointer[], believed: boolean): Promise<FeedPointer[]> {
  const wrong = await corrected(db, believe(pointers, believed));
  let pending = wrong;
  while (pending.length > 0) {
    await writeEntries(db, pending);
    pending = await corrected(db, pending);
  }
  return wrong.map(({ pointer }) => pointer);
}

/**
 * Puts photos into feeds, or takes them out, and leaves every one of them as the table says it should be.
 *
 * It writes what is believed and only then reads what is true, and writes again where the two differ. Whoever removes
 * the photo or the friendship after that read finds the entry when they clean up; whoever removed it before is seen by
 * the read. So no entry outlives its reason, whichever of several processes comes first.
 */
export async function settleFeedEntries(db: Db, pointers: FeedPointer[], believed: boolean): Promise<void> {
  await writeFeedEntries(db, pointers, believed);
  await checkFeedEntries(db, pointers, believed);
}
