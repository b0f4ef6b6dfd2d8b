import { ulid } from "ulid";

/** Characters of a user id: 80 bits in Crockford's base 32. */
const userIdLength = 16;

/** What a user id looks like. */
export const userIdPattern = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * What a photo id looks like: its owner's user id, a dot, its ULID (github.com/ulid/spec: 48 bits of time, 80 random
 * bits; the first digit is at most 7).
 */
export const photoIdPattern = /^[0-9A-HJKMNP-TV-Z]{16}\.[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** What a session id looks like: the ULID of its sign-in, or 22 characters of base64url. */
export const sessionIdPattern = /^[\w-]{22,26}$/;

/** Where a photo lives: the owner names the partition, the ULID the sort key. */
export interface PhotoAddress {
  ownerId: string;
  ulid: string;
}

/** Returns a new user id: the random half of a ULID, so it tells neither an age nor an order. */
export function createUserId(): string {
  return ulid().slice(-userIdLength);
}

/** Returns a new ULID for the given time in milliseconds since the epoch. */
export function createUlid(timeMs: number = Date.now()): string {
  return ulid(timeMs);
}

/** Returns the opaque photo id; the owner inside is what lets a photo be read by key with no index. */
export function formatPhotoId({ ownerId, ulid }: PhotoAddress): string {
  return `${ownerId}.${ulid}`;
}

/** Returns the address inside a photo id, null when it is not one. */
export function parsePhotoId(photoId: string): PhotoAddress | null {
  if (!photoIdPattern.test(photoId)) return null;
  return { ownerId: photoId.slice(0, userIdLength), ulid: photoId.slice(userIdLength + 1) };
}
