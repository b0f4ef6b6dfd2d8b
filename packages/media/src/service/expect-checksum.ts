import { MediaError } from "../media-error.ts";
import type { UploadClaims } from "../upload-tickets.ts";

/** Throws UPLOAD_CHECKSUM_MISMATCH when the ticket promised other bytes than those with this SHA-256, in hex. */
export function expectChecksum({ sha256 = "" }: Pick<UploadClaims, "sha256">, found: string): void {
  if (sha256 === "" || sha256 === found) return;
  throw new MediaError("UPLOAD_CHECKSUM_MISMATCH", "The file was changed on its way; please send it again.");
}
