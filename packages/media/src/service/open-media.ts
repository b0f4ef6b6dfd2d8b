import type { Readable } from "node:stream";
import { cacheControlOf, parseMediaKey } from "../media-keys.ts";
import type { ByteRange, ObjectStore } from "../object-store.ts";

/** A public file to be served. */
export interface StoredMedia {
  byteLength: number;
  contentType: "image/webp";
  /** A strong entity tag, quotes included (RFC 9110, section 8.8.3). */
  etag: string;
  cacheControl: string;
  /** Its bytes, or a part of them. */
  stream(range?: ByteRange): Promise<Readable>;
}

/** Opens a public file; null when there is none, and for every key that is not public: uploads, manifests, paths. */
export async function openMedia(store: ObjectStore, key: string): Promise<StoredMedia | null> {
  const parsed = parseMediaKey(key);
  const head = parsed && (await store.head(key));
  if (!head) return null;
  return {
    byteLength: head.byteLength,
    contentType: "image/webp",
    etag: `"${parsed.hash}"`,
    cacheControl: cacheControlOf(key),
    stream: (range) => store.read(key, range),
  };
}
