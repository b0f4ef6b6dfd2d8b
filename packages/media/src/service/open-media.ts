import type { Readable } from "node:stream";
import { fallbackKey } from "../fallback-key.ts";
import { cacheControlOf, parseMediaKey } from "../media-keys.ts";
import type { ByteRange, ObjectStore } from "../object-store.ts";

/** A public file to be served. */
export interface StoredMedia {
  byteLength: number;
  contentType: "image/webp" | "image/jpeg";
  /** A strong entity tag, quotes included (RFC 9110, section 8.8.3). */
  etag: string;
  cacheControl: string;
  /** Whether another request for the same key may get another format. */
  variesByAccept: boolean;
  /** Its bytes, or a part of them. */
  stream(range?: ByteRange): Promise<Readable>;
}

/**
 * Opens a public file; null when there is none, and for every key that is not public: uploads, manifests, paths. Under
 * the key of a WebP, who names image types and not that one gets the JPEG beside it.
 */
export async function openMedia(store: ObjectStore, key: string, accept = ""): Promise<StoredMedia | null> {
  const variesByAccept = parseMediaKey(key)?.contentType === "image/webp";
  const chosen = variesByAccept && refusesWebp(accept) ? fallbackKey(key) : key;
  const parsed = parseMediaKey(chosen);
  const head = parsed && (await store.head(chosen));
  if (!head) return null;
  const { contentType, hash } = parsed;
  const tag = hash === null ? head.version : `${hash}${contentType === "image/jpeg" ? "-jpg" : ""}`;
  return {
    byteLength: head.byteLength,
    contentType,
    etag: `"${tag}"`,
    cacheControl: cacheControlOf(chosen),
    variesByAccept,
    stream: (range) => store.read(chosen, range),
  };
}

/** What shows WebP says so by name; a wildcard beside other image types comes from what is older than the format. */
function refusesWebp(accept: string): boolean {
  return accept.includes("image/") && !accept.includes("image/webp");
}
