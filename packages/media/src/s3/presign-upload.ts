import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { ticketLifetimeSeconds } from "../limits.ts";
import type { SignedUpload } from "../object-store.ts";

/** The header by which S3 verifies a body, in base64. */
const checksumHeader = "x-amz-checksum-sha256";

/** The headers of an upload that a browser has to ask the store for. */
export const uploadHeaders = ["content-type", checksumHeader] as const;

/**
 * A URL that takes this upload and no other until its ticket expires. Size, type and checksum are signed headers, so
 * the store itself refuses a PUT that says anything else, and a body that is something else. A client sends the content
 * length by itself, and a browser lets no page set it: it is not among the headers to be sent.
 */
export async function presignUpload(
  { client, bucket }: { client: S3Client; bucket: string },
  { key, contentType, byteLength, sha256 }: SignedUpload,
): Promise<{ url: string; headers: Record<string, string> }> {
  const checksum = sha256 && Buffer.from(sha256, "hex").toString("base64");
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    ContentLength: byteLength,
    ChecksumSHA256: checksum,
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: ticketLifetimeSeconds,
    signableHeaders: new Set(["host", "content-type", "content-length", checksumHeader]),
    // S3 reads it from the headers only.
    unhoistableHeaders: new Set([checksumHeader]),
  });
  return { url, headers: { "content-type": contentType, ...(checksum && { [checksumHeader]: checksum }) } };
}
