import { ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { uploadHeaders } from "@quick-photos/media/s3-store";
import type { Logger } from "pino";
import { type BucketConfig, uploadOrigin } from "../config/bucket-config.ts";
import { nameRefusal, wantsChange } from "./name-refusal.ts";

interface CheckBucketOptions {
  client: S3Client;
  bucket: BucketConfig;
  /** Where the app is; unknown where the bucket cannot be asked whether it lets that in. */
  publicUrl: string | undefined;
  logger: Logger;
}

/** Milliseconds that the store has to answer what a browser asks before it sends an upload. */
const patienceMs = 3_000;

/** Returns where objects of the bucket are, as clients PUT them. */
function addressOf(bucket: BucketConfig, key: string): string {
  const origin = uploadOrigin(bucket);
  const isNamed = bucket.endpoint === undefined && !bucket.name.includes(".");
  return isNamed ? `${origin}/${key}` : `${origin}/${bucket.name}/${key}`;
}

/** Returns what keeps a browser from sending uploads from there; null when nothing does. */
async function findCorsProblem(bucket: BucketConfig, from: string): Promise<string | null> {
  const answer = await fetch(addressOf(bucket, "uploads/preflight"), {
    method: "OPTIONS",
    headers: {
      origin: from,
      "access-control-request-method": "PUT",
      "access-control-request-headers": uploadHeaders.join(","),
    },
    signal: AbortSignal.timeout(patienceMs),
  });
  await answer.text();
  const allowed = answer.headers.get("access-control-allow-origin");
  if (answer.ok && (allowed === "*" || allowed === from)) return null;
  return `it answers ${answer.status} to what a browser asks first`;
}

/**
 * Looks whether the bucket is there for whose credentials these are, and warns when browsers may not send uploads to it.
 * Throws StartError with what to change; a store that is away for a moment is no reason not to start.
 */
export async function checkBucket({ client, bucket, publicUrl, logger }: CheckBucketOptions): Promise<void> {
  const { name, endpoint, region } = bucket;
  const who = `the bucket ${name} (${endpoint === undefined ? `in ${region}` : `at ${endpoint}`})`;
  try {
    await client.send(new ListObjectsV2Command({ Bucket: name, MaxKeys: 1 }));
  } catch (error) {
    if (wantsChange(error)) throw nameRefusal(error, who);
    logger.warn({ err: error }, `${who} cannot be reached; photos can neither be shown nor shared until it is`);
    return;
  }
  if (publicUrl === undefined) return;
  const problem = await findCorsProblem(bucket, publicUrl).catch((error: unknown) => String(error));
  if (problem === null) return;
  const wanted = `allow PUT from ${publicUrl} with ${uploadHeaders.join(" and ")}`;
  logger.warn(`${who} takes no uploads from browsers: ${problem}; give it CORS rules that ${wanted}`);
}
