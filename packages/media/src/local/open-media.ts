import type { Readable } from "node:stream";
import { parseMediaKey } from "../media-keys.ts";
import type { FolderStore } from "./folder-store.ts";

/** A public file to be served. It is immutable: its name holds a hash of its bytes. */
export interface StoredMedia {
  byteLength: number;
  contentType: "image/webp";
  /** A strong entity tag, quotes included (RFC 9110, section 8.8.3). */
  etag: string;
  /** Its bytes, or those from `start` to `end`, both included, as in a range request. */
  stream(range?: { start: number; end: number }): Readable;
}

/** Opens a public file; null when there is none, and for every key that is not public: uploads, manifests, paths. */
export async function openMedia(store: FolderStore, key: string): Promise<StoredMedia | null> {
  const parsed = parseMediaKey(key);
  const head = parsed && (await store.head(key));
  if (!head) return null;
  return {
    byteLength: head.byteLength,
    contentType: "image/webp",
    etag: `"${parsed.hash}"`,
    stream: (range) => store.read(key, range),
  };
}
