import { createHash } from "node:crypto";
import type { RenditionName } from "./media.ts";
import type { EncodedImage } from "./processing/encode-image.ts";

/** Whose upload, and which: the ulid is fixed at the ticket and becomes the photo's. */
export interface UploadIdentity {
  ownerId: string;
  ulid: string;
}

const segment = "[0-9A-Za-z]{1,64}";
const segmentPattern = new RegExp(`^${segment}$`);
const photoKeyPattern = new RegExp(
  `^photos/(${segment})/(${segment})/(?:thumb|feed|full)-([0-9a-f]{16})\\.(webp|jpg)$`,
);
/** With a hash: as pictures were kept before, and as rows may still name them. */
const pictureKeyPattern = new RegExp(`^pictures/${segment}(?:/([0-9a-f]{16}))?\\.(webp|jpg)$`);

/** Whether a text is safe as one segment of a key: 1 to 64 letters and digits, so no path can be built from it. */
export function isKeySegment(text: string): boolean {
  return segmentPattern.test(text);
}

/** Where the bytes of an upload wait until they are finished; never public. */
export function uploadKey({ ownerId, ulid }: UploadIdentity): string {
  return `uploads/${ownerId}/${ulid}`;
}

const uploadKeyPattern = new RegExp(`^uploads/${segment}/${segment}(?:\\.json)?$`);

/** Whether a key is that of an upload or of the receipt of one. */
export function isUploadKey(key: string): boolean {
  return uploadKeyPattern.test(key);
}

/** What the keys of all files of a photo begin with. */
export function photoPrefix({ ownerId, ulid }: UploadIdentity): string {
  return `photos/${ownerId}/${ulid}/`;
}

/** Where the facts of a finished photo are kept, beside its renditions. */
export function photoManifestKey(photo: UploadIdentity): string {
  return `${photoPrefix(photo)}manifest.json`;
}

/** Where the key of a finished picture is kept: among the uploads, because it matters only to retries of one. */
export function pictureManifestKey({ ownerId, ulid }: UploadIdentity): string {
  return `uploads/${ownerId}/${ulid}.json`;
}

/** Says that an owner has a photo made of these bytes; not public, as it tells what the original was. */
export function fingerprintKey({ ownerId, ulid }: UploadIdentity, sha256: string): string {
  return `${fingerprintPrefix(ownerId, sha256)}${ulid}`;
}

/** What the keys of all photos that an owner made of these bytes begin with. */
export function fingerprintPrefix(ownerId: string, sha256: string): string {
  return `${fingerprintsPrefix(ownerId)}${sha256}/`;
}

/** What the keys begin with that say of all of an owner's photos what they were made of. */
export function fingerprintsPrefix(ownerId: string): string {
  return `fingerprints/${ownerId}/`;
}

/**
 * The public, immutable key of a rendition as WebP: other bytes, in this format or in the JPEG beside it, have another
 * key.
 */
export function renditionKey({ ownerId, ulid }: UploadIdentity, rendition: RenditionName, image: EncodedImage): string {
  return `photos/${ownerId}/${ulid}/${rendition}-${contentHash(image)}.webp`;
}

/** The public key of somebody's profile picture as WebP: always the same, so that copies of a card need no change. */
export function pictureKey(ownerId: string): string {
  return `pictures/${ownerId}.webp`;
}

/**
 * What the keys of an owner's files begin with, but for the picture's own key: first what finds photos, then photos,
 * uploads, and pictures as they were kept before.
 */
export function ownerPrefixes(ownerId: string): string[] {
  return ["fingerprints", "photos", "uploads", "pictures"].map((folder) => `${folder}/${ownerId}/`);
}

/** What a public media key says. */
export interface ParsedMediaKey {
  /** Null for a profile picture. */
  photo: UploadIdentity | null;
  /** Of the content; null where the content may change under the same key. */
  hash: string | null;
  contentType: "image/webp" | "image/jpeg";
}

/** Reads a public media key; null for every other text, internal keys of this package included. */
export function parseMediaKey(key: string): ParsedMediaKey | null {
  const [, ownerId, ulid, hash, ending] = photoKeyPattern.exec(key) ?? [];
  if (ownerId && ulid && hash) return { photo: { ownerId, ulid }, hash, contentType: contentTypeOf(ending) };
  const picture = pictureKeyPattern.exec(key);
  return picture && { photo: null, hash: picture[1] ?? null, contentType: contentTypeOf(picture[2]) };
}

function contentTypeOf(ending: string | undefined): ParsedMediaKey["contentType"] {
  return ending === "jpg" ? "image/jpeg" : "image/webp";
}

/** A year, the longest that caches honour (RFC 9111, RFC 8246). */
const immutable = "public, max-age=31536000, immutable";

/** A minute: as long as others may see a profile picture after it was changed. */
const changing = "public, max-age=60";

/** What caches may do with a file. */
export function cacheControlOf(key: string): string {
  const parsed = parseMediaKey(key);
  if (!parsed) return "private, no-store";
  return parsed.hash === null ? changing : immutable;
}

/** 64 bits of SHA-256, hex: enough to tell apart the files of one owner, the only ones that share a folder. */
function contentHash({ webp, jpeg }: EncodedImage): string {
  return createHash("sha256").update(webp).update(jpeg).digest("hex").slice(0, 16);
}
