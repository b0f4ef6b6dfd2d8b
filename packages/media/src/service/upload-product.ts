import type { z } from "zod";
import type { UploadIdentity } from "../media-keys.ts";
import type { UploadClaims } from "../upload-tickets.ts";

/** A file to be stored. */
interface RenderedFile {
  key: string;
  bytes: Uint8Array;
}

/** What an upload can be turned into; `T` is the manifest, the facts that a retry answers again. */
export interface UploadProduct<T extends object> {
  manifestKey(upload: UploadIdentity): string;
  manifestSchema: z.ZodType<T>;
  /** The keys of all files that a manifest names. */
  filesOf(manifest: T): readonly string[];
  /** Verifies the bytes and renders the files. Its `MediaError`s are final: the same bytes are refused again. */
  render(upload: UploadClaims, bytes: Uint8Array): Promise<{ files: readonly RenderedFile[]; manifest: T }>;
}
