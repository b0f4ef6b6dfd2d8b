import type * as z from "zod";
import type { UploadIdentity } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";
import type { UploadClaims } from "../upload-tickets.ts";

/** A file to be stored. */
export interface RenderedFile {
  key: string;
  bytes: Uint8Array;
  contentType: "image/webp" | "image/jpeg";
}

/** What an upload has become, ready to be stored; the manifest holds the facts that a retry returns again. */
export interface Rendered<T extends object> {
  files: readonly RenderedFile[];
  manifest: T;
}

/** An upload that has arrived, with the SHA-256 of its bytes in hex. */
export interface ArrivedUpload extends UploadClaims {
  sha256: string;
}

/** What an upload can be turned into; `T` is its manifest. */
export interface UploadProduct<T extends object> {
  manifestKey(upload: UploadIdentity): string;
  manifestSchema: z.ZodType<T>;
  /** The keys of all files that a manifest names. */
  filesOf(manifest: T): readonly string[];
  /** Verifies the bytes and renders the files. Its `MediaError`s are final: the same bytes are refused again. */
  render(upload: ArrivedUpload, bytes: Uint8Array): Promise<Rendered<T>>;
  /** The same from what the owner made of the same bytes before, null when there is nothing. */
  reuse(store: ObjectStore, upload: ArrivedUpload): Promise<Rendered<T> | null>;
  /** Keys of empty files that make the product found by `reuse`. */
  marksOf(upload: ArrivedUpload): readonly string[];
}
