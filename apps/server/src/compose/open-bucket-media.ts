import type { ServedMedia } from "@quick-photos/media";
import { createS3Media } from "@quick-photos/media/s3";
import type { Logger } from "pino";
import type { BucketConfig } from "../config/bucket-config.ts";
import type { Config } from "../config.ts";
import type { StopStack } from "../services/stop-stack.ts";
import type { MediaTerms } from "./media-terms.ts";

interface BucketMediaOptions {
  config: Pick<Config, "publicUrl"> & { bucket: BucketConfig };
  logger: Logger;
  terms: MediaTerms;
  stack: StopStack;
}

/** Photos in a bucket, whose client is loaded with the first file that somebody asks for. */
export interface BucketMedia {
  media: ServedMedia;
  /** Asks the bucket now. Throws StartError when somebody has to change something before it can be used. */
  check(): Promise<void>;
}

/** Opens what photos are kept in, in a bucket. What keeps it from being used is told to the log when it is first used. */
export function openBucketMedia({ config, logger, terms, stack }: BucketMediaOptions): BucketMedia {
  const { bucket, publicUrl } = config;
  const open = async () => {
    const [{ openBucketStore }, { checkBucket }] = await Promise.all([
      import("./open-bucket-store.ts"),
      import("../services/check-bucket.ts"),
    ]);
    const { client, store } = openBucketStore(bucket);
    stack.defer(() => client.destroy());
    return { store, checked: checkBucket({ client, bucket, publicUrl, logger }) };
  };
  let opening: ReturnType<typeof open> | undefined;
  const opened = () => {
    opening ??= open();
    return opening;
  };
  const openStore = async () => {
    const { store, checked } = await opened();
    await checked.catch((error: unknown) => logger.error({ err: error }, "photos can neither be shown nor shared"));
    return store;
  };
  const { cdnUrl = "/media" } = bucket;
  return {
    media: createS3Media({ ...terms, openStore, publicUrl: cdnUrl }),
    check: async () => (await opened()).checked,
  };
}
