import type { ReactionKind } from "@quick-photos/contract";
import type { Item, Photo, PrimaryKey, Profile, Reaction, UserCard } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import { someMedia } from "@quick-photos/testing/people";

/** Returns a card. */
export function aCard(userId: string, version = 1): UserCard {
  return { userId, username: userId.toLowerCase(), displayName: userId, picture: null, version };
}

/** Returns a stored photo. */
export function storedPhoto(ownerId: string, ulid: string): Photo {
  const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
  const createdAt = "2026-11-22T10:00:00.000Z";
  const photo = { ownerId, ulid, createdAt, caption: "", altText: "", owner: aCard(ownerId), media: someMedia(ulid) };
  return { ...photo, counts, latestReactors: [], watermarks: {} };
}

/** Returns a stored reaction. */
export function storedReaction(reactorId: string, ownerId: string, ulid: string, kind: ReactionKind): Reaction {
  return { reactorId, ownerId, ulid, kind, reactedAt: "2026-11-22T10:00:00.000Z", reactor: aCard(reactorId) };
}

/** Returns a stored profile. */
export function storedProfile(userId: string, changes: Partial<Profile> = {}): Profile {
  const counts = { photos: 0, followers: 0, followed: 0 };
  const texts = { location: "", status: "", interests: [] };
  return { ...aCard(userId), ...texts, createdAt: "2026-11-22T10:00:00.000Z", counts, watermarks: {}, ...changes };
}

let records = 0;

/** Returns the record of a change from one image to another; null is no item. */
export function aRecord(oldImage: Item | null, newImage: Item | null): StreamRecord {
  records += 1;
  const sequenceNumber = String(records);
  const { PK, SK } = (newImage ?? oldImage) as unknown as PrimaryKey;
  return {
    shardId: "shard",
    sequenceNumber,
    position: sequenceNumber.padStart(40, "0"),
    eventName: oldImage ? (newImage ? "MODIFY" : "REMOVE") : "INSERT",
    keys: { PK, SK },
    ...(oldImage && { oldImage }),
    ...(newImage && { newImage }),
    at: new Date("2026-11-22T10:00:00.000Z"),
  };
}
