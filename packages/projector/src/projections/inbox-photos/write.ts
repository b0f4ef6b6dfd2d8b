import { isDeepStrictEqual } from "node:util";
import { type Db, DbError, type PhotoAddress } from "@quick-photos/db";
import { type BatchGetRequest, type BatchWrite, epochSeconds, inChunks } from "@quick-photos/db/io";
import { keys, notificationEntity } from "@quick-photos/db/items";
import { deleteRows, existingFollows } from "@quick-photos/db/rows";
import { decodeTime } from "ulid";
import { type AuthorDay, type AuthorDayNews, readAuthorDay } from "./author-day.ts";
import { authorDayExpiry, authorDayNotificationId, tellAuthorDay } from "./merge.ts";

/** A photo that came or went, and followers of its owner to tell. */
export interface FollowersNews {
  photo: PhotoAddress;
  /** At most 100: the keys of one BatchGetItem (a DynamoDB limit). */
  followerIds: string[];
  /** Whether a photo came: who was told nothing of the day is told only then. */
  hasCome: boolean;
  now: Date;
  /**
   * Asked once, behind the first writes, for those who do not follow, null when it cannot be said; absent where nobody
   * else looks at that as well.
   */
  findStrangers?: () => Promise<ReadonlySet<string> | null>;
}

type ToTell = FollowersNews & AuthorDay;

/** Attempts while the author goes on publishing and removing; each takes as long as the writes of a page of followers. */
const maxAttempts = 20;

const keyOf = (userId: string, authorDay: AuthorDay) =>
  keys.notification.key({ userId, notificationId: authorDayNotificationId(authorDay) });

/** Builds the BatchGetItem of what followers have been told of an author's day. */
export function readToldRequest(followerIds: string[], authorDay: AuthorDay): BatchGetRequest {
  return { Keys: followerIds.map((userId) => keyOf(userId, authorDay)), ConsistentRead: true };
}

/**
 * Tells what there is to tell, and returns who was told of the day for the first time. A row that cannot be read is as
 * good as none: all of it is written anew.
 */
async function tell(db: Db, followers: ToTell, news: AuthorDayNews | null): Promise<string[]> {
  const items = await db.table.batchGet(readToldRequest(followers.followerIds, followers));
  const writes: BatchWrite[] = [];
  const firstTold: string[] = [];
  for (const [at, userId] of followers.followerIds.entries()) {
    const item = items[at];
    if (item && notificationEntity.isTooNew(item)) continue; // a newer server tells it
    const told = notificationEntity.tryParse(item) ?? null;
    const next = tellAuthorDay({ ...followers, userId, told, news });
    if (next === null) writes.push({ DeleteRequest: { Key: keyOf(userId, followers) } });
    if (next) {
      const { toItem, toItemOver } = notificationEntity;
      writes.push({ PutRequest: { Item: item && told ? toItemOver(item, next) : toItem(next) } });
    }
    if (next && !told) firstTold.push(userId);
  }
  await inChunks(writes, db.table.batchSize, (chunk) => db.table.batchWrite(chunk));
  return firstTold;
}

/** Returns those of some users who do not follow an author at this moment. */
async function strangersAmong(db: Db, userIds: string[], followedId: string): Promise<string[]> {
  const since = await existingFollows(
    db,
    userIds.map((followerId) => ({ followerId, followedId })),
  );
  return userIds.filter((_, at) => since[at] === null);
}

/**
 * Tells followers of the day of a photo as it is at this moment, in one notification each: how many photos their author
 * published, and the newest. Repeating it writes nothing and alarms nobody, and what would have expired is not told.
 *
 * The day is read again after the writes, so that of several processes that tell of the same day none has the last word
 * with what it read before the others wrote. So is who follows: whoever still does after being told unfollows later, or
 * leaves later, and what cleans up then finds the row; whoever does not may have been cleaned up after before.
 */
export async function notifyFollowers(db: Db, input: FollowersNews): Promise<void> {
  const { ownerId, ulid } = input.photo;
  const followers = { ...input, authorId: ownerId, day: new Date(decodeTime(ulid)).toISOString() };
  if (input.followerIds.length === 0 || authorDayExpiry(followers.day) <= epochSeconds(input.now)) return;
  let news = await readAuthorDay(db, followers);
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const firstTold = await tell(db, followers, news);
    const found = attempt === 1 ? await input.findStrangers?.() : undefined;
    const strangers = found
      ? firstTold.filter((userId) => found.has(userId))
      : await strangersAmong(db, firstTold, ownerId);
    await deleteRows(
      db,
      strangers.map((userId) => keyOf(userId, followers)),
    );
    const next = await readAuthorDay(db, followers);
    if (isDeepStrictEqual(next, news)) return;
    news = next;
  }
  throw new DbError("CONFLICT", `the photos of user ${ownerId} keep changing`);
}
