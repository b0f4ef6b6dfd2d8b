import type { ServedMedia } from "@quick-photos/media";
import { createS3Media } from "@quick-photos/media/s3";
import type { BucketConfig } from "../config/bucket-config.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { MediaTerms } from "./media-terms.ts";

/** Starts what photos are kept in, in a bucket; its client is loaded with the first file that somebody asks for. */
export function startBucketMedia(bucket: BucketConfig, terms: MediaTerms, { defer }: StopStack): ServedMedia {
  const { cdnUrl = "/media" } = bucket;
  const openStore = async () => {
    const { openBucketStore } = await import("./open-bucket-store.ts");
    const { store, close } = openBucketStore(bucket);
    defer(close);
    return store;
  };
  return createS3Media({ ...terms, openStore, publicUrl: cdnUrl });
}
