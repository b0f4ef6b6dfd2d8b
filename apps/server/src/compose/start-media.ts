import path from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { ServedMedia } from "@quick-photos/media";
import { createLocalMedia } from "@quick-photos/media/local";
import { createS3Media } from "@quick-photos/media/s3";
import type { Config } from "../config.ts";
import type { StopStack } from "../services/stop-stack.ts";

/** Starts what photos are kept in: a folder, or a bucket. Links of our own get their origin per request: see withOrigin. */
export function startMedia(
  { dataDir, bucket }: Config,
  options: { secret: Uint8Array; previous: Uint8Array | undefined; now: () => Date },
  { defer }: StopStack,
): ServedMedia {
  if (!bucket) return createLocalMedia({ ...options, directory: path.join(dataDir, "media"), publicUrl: "" });
  const { name, region, endpoint, cdnUrl = "/media" } = bucket;
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  defer(() => client.destroy());
  return createS3Media({ ...options, client, bucket: name, publicUrl: cdnUrl });
}
