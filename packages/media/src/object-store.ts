import type { Readable } from "node:stream";

/** What a signed upload may contain. */
export interface SignedUpload {
  key: string;
  uploadId: string;
  contentType: string;
  byteLength: number;
  /** In hex; absent when the client did not say. */
  sha256?: string | undefined;
}

/** A part of a file in bytes, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file as a listing shows it. */
export interface StoredFile {
  key: string;
  byteLength: number;
  modifiedAt: Date;
}

/**
 * Files by key, wherever they are. Keys are segments of letters, digits, `-` and `.` joined by `/`; any other is a
 * TypeError. A store that cannot do its work throws MEDIA_UNAVAILABLE.
 */
export interface ObjectStore {
  /** Writes a file whole or not at all, over one that is there. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** As `put`, from a stream; an error of the stream leaves nothing behind and is thrown on. */
  putStream(key: string, source: AsyncIterable<Uint8Array>, contentType: string): Promise<void>;
  /** All bytes of a file, null when there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** The size of a file in bytes, and what tells its content from an earlier one; null when there is none. */
  head(key: string): Promise<{ byteLength: number; version: string } | null>;
  /** The bytes of a file that is there, or a part of them, as they are read. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Every file whose key begins so, in no order; what is changed meanwhile may be in it or not. */
  list(prefix: string): AsyncIterable<StoredFile>;
  /** Removes files in this order; those that are gone already are no error. */
  delete(keys: readonly string[]): Promise<void>;
  /** Where a client may PUT exactly this upload, and the headers it must send. */
  presign(upload: SignedUpload): Promise<{ url: string; headers: Record<string, string> }>;
}
