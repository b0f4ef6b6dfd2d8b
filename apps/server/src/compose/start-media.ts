import path from "node:path";
import type { ServedMedia } from "@quick-photos/media";
import { createLocalMedia } from "@quick-photos/media/local";
import type { Config } from "../config.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { MediaTerms } from "./media-terms.ts";
import { startBucketMedia } from "./start-bucket-media.ts";

/** Starts what photos are kept in: a folder, or a bucket. Links of our own get their origin per request: see withOrigin. */
export function startMedia({ dataDir, bucket }: Config, terms: MediaTerms, stack: StopStack): ServedMedia {
  if (bucket) return startBucketMedia(bucket, terms, stack);
  return createLocalMedia({ ...terms, directory: path.join(dataDir, "media"), publicUrl: "" });
}
