import { decodeTime } from "ulid";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity, type Item } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/**
 * Milliseconds after the time in its ULID in which a removed photo is remembered. A photo is published by a ticket,
 * which is good for one hour from that time (`ticketLifetimeSeconds` of the media package); the other two hours are for
 * clocks that differ and for work that was under way when the ticket ended.
 */
export const removalMemoryMs = 3 * 60 * 60 * 1_000;

/**
 * That a photo was removed while its ticket may still be good: under the key of the photo, so that whoever publishes
 * with the ticket meets it in the one write that would make the photo. Readers never see it: see `leaveOutRemoved`.
 */
export const removedPhotoEntity = defineEntity({
  type: "RemovedPhoto",
  versions: firstVersion({
    ownerId: z.string(),
    ulid: z.string(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }),
  key: keys.photo,
  keyParts: (value) => value,
  owner: "ownerId",
  parents: {},
  cards: {},
  counted: {},
  exported: { because: "it is there so that a photo stays removed, and tells nothing of it" },
  expires: "always",
  projected: false,
});

/** The memory of a removed photo as stored. */
export type RemovedPhoto = z.infer<typeof removedPhotoEntity.schema>;

/** Returns whether an item is the memory of a removed photo, of this version or of a later one. */
export function isRemovedPhoto(item: Item): boolean {
  return item.type === removedPhotoEntity.type;
}

/**
 * Returns what is to be remembered of a photo that is removed now; null when no ticket can make it again. A ULID from
 * the future, of another server's clock, is remembered no longer than one of this moment.
 */
export function removalMemory({ ownerId, ulid }: Omit<RemovedPhoto, "expiresAt">, now: Date): RemovedPhoto | null {
  const until = Math.min(decodeTime(ulid), now.getTime()) + removalMemoryMs;
  if (until <= now.getTime()) return null;
  return { ownerId, ulid, expiresAt: Math.floor(until / 1_000) };
}
