import { createUlid, createUserId, type NewPhoto, type NewUser } from "@quick-photos/db";
import type { PhotoMedia } from "@quick-photos/db/items";

/** Returns a new user's attributes: somebody who signs in nowhere. */
export function aUser(username: string): NewUser {
  return {
    userId: createUserId(),
    username,
    passwordHash: null,
    displayName: username.toUpperCase(),
    location: "Lisbon",
    status: "Looking for the light",
    interests: ["sea", "bread"],
    createdAt: "2026-11-22T10:00:00.000Z",
  };
}

/** Returns what a photo's row says of its files, of which there are none. */
export function someMedia(folder: string): PhotoMedia {
  const renditions = { thumb: `${folder}/thumb.webp`, feed: `${folder}/feed.webp`, full: `${folder}/full.webp` };
  return { width: 1080, height: 1350, placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI", renditions };
}

/** Returns a new photo's attributes, of a time in milliseconds since the epoch: now when left out. */
export function aPhoto(ownerId: string, timeMs?: number): NewPhoto {
  const ulid = createUlid(timeMs);
  return { ownerId, ulid, caption: "Low tide", media: someMedia(ulid) };
}
