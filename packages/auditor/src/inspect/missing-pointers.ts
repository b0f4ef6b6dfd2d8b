import type { Db } from "@quick-photos/db";
import { feedHorizonMs, type Item, keys, type Photo, profileEntity } from "@quick-photos/db/items";
import { readFollowerPage, readItems } from "@quick-photos/db/rows";
import { type FeedPointer, isLarge } from "@quick-photos/projector/projections";

/** Followers looked at together: the keys of one BatchGetItem. */
const pageSize = 100;

/** Returns whether feeds still have to hold entries of a photo. */
export function isInFeeds({ createdAt }: Photo, now: Date): boolean {
  const age = now.getTime() - Date.parse(createdAt);
  return age >= 0 && age < feedHorizonMs;
}

/** Returns whether an author's photos are pushed to the followers; false also for one whose profile cannot be read. */
export function isPushed(db: Db, profile: Item | undefined): boolean {
  const author = profileEntity.tryParse(profile);
  if (!author) return false;
  const { counts, largeSince = null } = author;
  return !isLarge({ followers: counts.followers, largeSince }, db.feedLimits);
}

/** Returns those of the pointers that feeds lack; whoever is gone has no feed, whatever is left of them. */
async function lackingAmong(db: Db, pointers: FeedPointer[], isConsistent: boolean): Promise<FeedPointer[]> {
  const entries = await readItems(db, pointers.map(keys.feedEntry.key), isConsistent);
  const missing = pointers.filter((pointer) => entries.get(keys.feedEntry.key(pointer)) === undefined);
  const profiles = await readItems(db, missing.map(keys.profile.key), isConsistent);
  return missing.filter((pointer) => profiles.get(keys.profile.key(pointer)) !== undefined);
}

/**
 * Returns the followers' feeds that lack a photo, a page of followers at a time. Whoever followed before the photo was
 * made has been pushed it. Which of the older ones came with the friendship (the newest twenty of that moment) cannot be
 * told any more, so their absence is no fault.
 */
export async function* missingPointers(db: Db, photo: Photo, isConsistent: boolean): AsyncGenerator<FeedPointer[]> {
  const { ownerId, ulid, createdAt } = photo;
  let after: string | null = null;
  do {
    const { followers, next } = await readFollowerPage(db, {
      followedId: ownerId,
      after,
      limit: pageSize,
      until: createdAt,
    });
    const pointers = followers.map(({ followerId }) => ({ userId: followerId, ownerId, ulid }));
    yield lackingAmong(db, pointers, isConsistent);
    after = next;
  } while (after !== null);
}
