import path from "node:path";
import type { ServedMedia } from "@quick-photos/media";
import { createLocalMedia } from "@quick-photos/media/local";
import type { Config } from "../config.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { MediaTerms } from "./media-terms.ts";

/** Starts what photos are kept in: a folder, or a bucket. Links of our own get their origin per request: see withOrigin. */
export async function startMedia(
  { dataDir, bucket }: Config,
  terms: MediaTerms,
  stack: StopStack,
): Promise<ServedMedia> {
  if (!bucket) return createLocalMedia({ ...terms, directory: path.join(dataDir, "media"), publicUrl: "" });
  // A client of S3 is loaded only by who has a bucket.
  const { startBucketMedia } = await import("./start-bucket-media.ts");
  return startBucketMedia(bucket, terms, stack);
}
