import { S3Client } from "@aws-sdk/client-s3";
import { createS3Store } from "@quick-photos/media/s3-store";
import type { BucketConfig } from "../config/bucket-config.ts";

/** Opens a bucket, Amazon's or another store's; the client is the caller's to end. */
export function openBucketStore({ name, region, endpoint }: BucketConfig) {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  return { client, store: createS3Store({ client, bucket: name }) };
}
