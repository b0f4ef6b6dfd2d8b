import { startLocalMedia } from "./local-media.ts";
import type { MediaUnderTest, MediaUnderTestOptions } from "./media-under-test.ts";
import { startS3Media } from "./s3-media.ts";

/** Both stores: what media promises, it promises on either. */
export const stores = [
  { where: "a folder", start: (o?: MediaUnderTestOptions): Promise<MediaUnderTest> => startLocalMedia(o) },
  { where: "a bucket", start: (o?: MediaUnderTestOptions): Promise<MediaUnderTest> => startS3Media(o) },
];
