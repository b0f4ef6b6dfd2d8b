import { S3Client } from "@aws-sdk/client-s3";
import type { ServedMedia } from "@quick-photos/media";
import { createS3Media } from "@quick-photos/media/s3";
import type { BucketConfig } from "../config/bucket-config.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { MediaTerms } from "./media-terms.ts";

/** Starts what photos are kept in, in a bucket. */
export function startBucketMedia(
  { name, region, endpoint, cdnUrl = "/media" }: BucketConfig,
  terms: MediaTerms,
  { defer }: StopStack,
): ServedMedia {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  defer(() => client.destroy());
  return createS3Media({ ...terms, client, bucket: name, publicUrl: cdnUrl });
}
