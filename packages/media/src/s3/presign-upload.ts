import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { ticketLifetimeSeconds } from "../limits.ts";
import type { SignedUpload } from "../object-store.ts";

/**
 * A URL that takes this upload and no other until its ticket expires. Size and type are signed headers, so the store
 * itself refuses a PUT that says anything else; HTTP sees to it that a body is as long as its header says. A client
 * sends the content length by itself, and a browser lets no page set it: it is not among the headers to be sent.
 */
export async function presignUpload(
  { client, bucket }: { client: S3Client; bucket: string },
  { key, contentType, byteLength }: SignedUpload,
): Promise<{ url: string; headers: Record<string, string> }> {
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    ContentLength: byteLength,
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: ticketLifetimeSeconds,
    signableHeaders: new Set(["host", "content-type", "content-length"]),
  });
  return { url, headers: { "content-type": contentType } };
}
