import type { ByteRange } from "./parse-range.ts";

/** What is sent for an address, in the form that was chosen for the request (RFC 9110, section 3.2). */
export interface Representation {
  /** An entity tag with its quotes, which no other form of the same address has; null when there is none. */
  etag: string | null;
  /** When it was last changed, to the second; null when that is not known. */
  lastModified: Date | null;
  /** Null for what is made while it is sent: it has no parts. */
  byteLength: number | null;
  /** What caches are told, whole or not modified: `cache-control`, `vary`. */
  cacheHeaders: Record<string, string>;
  /** What describes the bytes: `content-type`, `content-encoding` and the like. */
  contentHeaders: Record<string, string>;
  /** The bytes or a part of them; asked only for what is sent. */
  read(range: ByteRange | null): BodySource | Promise<BodySource>;
  /** Lets go of what was prepared, when nothing is read. */
  discard?(): Promise<void>;
}

/** Bytes, at once or as they come. */
export type BodySource = Uint8Array<ArrayBuffer> | ReadableStream;
