import { createHash } from "node:crypto";
import type { RenditionName } from "./media.ts";

/** Whose upload, and which: the ulid is fixed at the ticket and becomes the photo's. */
export interface UploadIdentity {
  ownerId: string;
  ulid: string;
}

const segment = "[0-9A-Za-z]{1,64}";
const segmentPattern = new RegExp(`^${segment}$`);
const photoKeyPattern = new RegExp(`^photos/(${segment})/(${segment})/(?:thumb|feed|full)-([0-9a-f]{16})\\.webp$`);
const pictureKeyPattern = new RegExp(`^pictures/(${segment})/([0-9a-f]{16})\\.webp$`);

/** Whether a text is safe as one segment of a key: 1 to 64 letters and digits, so no path can be built from it. */
export function isKeySegment(text: string): boolean {
  return segmentPattern.test(text);
}

/** Where the bytes of an upload wait until they are finished; never public. */
export function uploadKey({ ownerId, ulid }: UploadIdentity): string {
  return `uploads/${ownerId}/${ulid}`;
}

/** Where the facts of a finished photo are kept, beside its renditions. */
export function photoManifestKey({ ownerId, ulid }: UploadIdentity): string {
  return `photos/${ownerId}/${ulid}/manifest.json`;
}

/** Where the key of a finished picture is kept: among the uploads, because it matters only to retries of one. */
export function pictureManifestKey({ ownerId, ulid }: UploadIdentity): string {
  return `uploads/${ownerId}/${ulid}.json`;
}

/** The public, immutable key of a rendition: other bytes have another key. */
export function renditionKey({ ownerId, ulid }: UploadIdentity, rendition: RenditionName, bytes: Uint8Array): string {
  return `photos/${ownerId}/${ulid}/${rendition}-${contentHash(bytes)}.webp`;
}

/** The public, immutable key of a profile picture. It is copied into every card, so it is short. */
export function pictureKey(ownerId: string, bytes: Uint8Array): string {
  return `pictures/${ownerId}/${contentHash(bytes)}.webp`;
}

/** Reads a public media key; null for every other text, internal keys of this package included. */
export function parseMediaKey(key: string): { photo: UploadIdentity | null; hash: string } | null {
  const [, ownerId, ulid, photoHash] = photoKeyPattern.exec(key) ?? [];
  if (ownerId && ulid && photoHash) return { photo: { ownerId, ulid }, hash: photoHash };
  const hash = pictureKeyPattern.exec(key)?.[2];
  return hash ? { photo: null, hash } : null;
}

/** What caches may do with a file (RFC 9111, RFC 8246): keep a public one for a year, the longest they honour. */
export function cacheControlOf(key: string): string {
  return parseMediaKey(key) ? "public, max-age=31536000, immutable" : "private, no-store";
}

/** 64 bits of SHA-256, hex: enough to tell apart the files of one owner, the only ones that share a folder. */
function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
