import { photoIdPattern } from "@quick-photos/contract";
import { ulid } from "ulid";

/** Characters of a user id (`userIdPattern`). */
const userIdLength = 16;

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
