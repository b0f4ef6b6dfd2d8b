import type { Readable } from "node:stream";
import { LRUCache } from "lru-cache";
import { fallbackKey } from "../fallback-key.ts";
import { cacheControlOf, type ParsedMediaKey, parseMediaKey } from "../media-keys.ts";
import type { ByteRange, ObjectStore } from "../object-store.ts";
import { negotiateFormat } from "./negotiate-format.ts";

/** A public file to be served. */
export interface StoredMedia {
  byteLength: number;
  contentType: "image/webp" | "image/jpeg";
  /** A strong entity tag, quotes included (RFC 9110, section 8.8.3). */
  etag: string;
  cacheControl: string;
  /** Whether another request for the same key may get another format. */
  variesByAccept: boolean;
  /** All of it, where it is in memory. */
  bytes: Uint8Array | null;
  /** Its bytes, or a part of them. */
  stream(range?: ByteRange): Promise<Readable>;
}

/** Opens public files, and keeps the small ones that are asked for most in memory. */
export interface MediaOpener {
  /**
   * Opens a public file; null when there is none, and for every key that is not public: uploads, manifests, paths.
   * Under the key of a WebP, who wants that one less gets the JPEG beside it.
   */
  open(key: string, accept?: string): Promise<StoredMedia | null>;
  /** The same at once, for what is in memory and was there a second ago; null for everything else. */
  openHot(key: string, accept?: string): StoredMedia | null;
  /** Forgets files that have changed. */
  forget(keys: readonly string[]): void;
}

/** A file in memory: what it was read as, and when it was last known to be that. */
interface Kept {
  stored: StoredMedia;
  version: string;
  checkedAtMs: number;
}

/** Some 300 renditions of a phone's width; larger files are read by few at a time. */
const memory = { totalBytes: 64 * 1024 * 1024, fileBytes: 512 * 1024 };

/** How long a file that another process has removed may still be served from memory. */
const freshForMs = 1_000;

/** Returns an opener that keeps nothing yet. */
export function createMediaOpener(store: ObjectStore): MediaOpener {
  const kept = new LRUCache<string, Kept>({
    maxSize: memory.totalBytes,
    sizeCalculation: ({ stored }) => stored.byteLength + 1_000,
  });
  return {
    async open(requested, accept = "") {
      const key = chooseKey(requested, accept);
      const parsed = parseMediaKey(key);
      const head = parsed && (await store.head(key));
      if (!head) {
        kept.delete(key);
        return null;
      }
      const found = kept.get(key);
      const isKept = found?.version === head.version;
      const bytes = isKept ? found.stored.bytes : await readSmall(store, key, head.byteLength);
      const stored = isKept ? found.stored : describe(store, { key, parsed, head, bytes });
      if (bytes) kept.set(key, { stored, version: head.version, checkedAtMs: performance.now() });
      return { ...stored, variesByAccept: requested.endsWith(".webp") };
    },
    openHot(key, accept = "") {
      const found = chooseKey(key, accept) === key ? kept.get(key) : undefined;
      return found && performance.now() - found.checkedAtMs < freshForMs ? found.stored : null;
    },
    forget(keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

function describe(
  store: ObjectStore,
  o: { key: string; parsed: ParsedMediaKey; head: { byteLength: number; version: string }; bytes: Uint8Array | null },
): StoredMedia {
  const { contentType, hash } = o.parsed;
  const tag = hash === null ? o.head.version : `${hash}${contentType === "image/jpeg" ? "-jpg" : ""}`;
  return {
    byteLength: o.head.byteLength,
    contentType,
    etag: `"${tag}"`,
    cacheControl: cacheControlOf(o.key),
    variesByAccept: contentType === "image/webp",
    bytes: o.bytes,
    stream: (range) => store.read(o.key, range),
  };
}

/** A file of another length than a moment ago is being replaced: it is read as a stream, and kept next time. */
async function readSmall(store: ObjectStore, key: string, byteLength: number): Promise<Uint8Array | null> {
  if (byteLength > memory.fileBytes) return null;
  const bytes = await store.get(key);
  return bytes?.byteLength === byteLength ? bytes : null;
}

function chooseKey(key: string, accept: string): string {
  return negotiateFormat(accept) === "image/webp" ? key : fallbackKey(key);
}
