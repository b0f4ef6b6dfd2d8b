import path from "node:path";
import type { ServedMedia } from "@quick-photos/media";
import { createLocalMedia } from "@quick-photos/media/local";
import type { StopStack } from "../services/stop-stack.ts";
import type { ComposeOptions } from "./compose-options.ts";
import type { MediaTerms } from "./media-terms.ts";
import { openBucketMedia } from "./open-bucket-media.ts";

/**
 * Starts what photos are kept in: a folder, or a bucket. Links of our own get their origin per request: see withOrigin.
 * Throws StartError for a bucket that cannot be used as it is.
 */
export async function startMedia(
  { config, logger }: ComposeOptions,
  terms: MediaTerms,
  stack: StopStack,
): Promise<ServedMedia> {
  const { dataDir, bucket } = config;
  if (!bucket) return createLocalMedia({ ...terms, directory: path.join(dataDir, "media"), publicUrl: "" });
  const { media, check } = openBucketMedia({ config: { ...config, bucket }, logger, terms, stack });
  await check();
  return media;
}
