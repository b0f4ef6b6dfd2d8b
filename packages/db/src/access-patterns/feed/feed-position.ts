import { encodeTime, MAX_ULID, MIN_ULID, TIME_LEN } from "ulid";
import { feedHorizonMs } from "../../entities/feed-entry.ts";
import type { PhotoAddress } from "../../ids.ts";
import { keys } from "../../keys/key-design.ts";

/** The place above every photo: the highest ULID, and Crockford's highest digits. */
export const newestPosition: PhotoAddress = { ulid: MAX_ULID, ownerId: "Z".repeat(16) };

/** The place below every photo. */
export const oldestPosition: PhotoAddress = { ulid: MIN_ULID, ownerId: "0".repeat(16) };

/** Returns the place that separates what feeds hold entries of from what is older. */
export function horizonPosition(now: Date): PhotoAddress {
  const time = encodeTime(now.getTime() - feedHorizonMs, TIME_LEN);
  return { ...oldestPosition, ulid: time + MIN_ULID.slice(TIME_LEN) };
}

/** Returns a place as a string that sorts as feeds do, oldest first. */
export function formatPosition({ ulid, ownerId }: PhotoAddress): string {
  return keys.feedEntry.sort.format({ ulid, ownerId });
}

/** Returns whether one place is further down a feed than another. */
export function isOlder(place: PhotoAddress, than: PhotoAddress): boolean {
  return formatPosition(place) < formatPosition(than);
}
