import { createServedMedia, type ServedMedia, type ServedMediaOptions } from "../create-served-media.ts";
import { createS3Store, type S3StoreOptions } from "./s3-store.ts";

/** How to keep media in a bucket. */
export interface S3MediaOptions extends S3StoreOptions, ServedMediaOptions {
  /** Where public keys are served: a CDN, or `/media` of the server itself. */
  publicUrl: string;
}

/** Media in a bucket; clients PUT straight into it. */
export function createS3Media(o: S3MediaOptions): ServedMedia {
  return createServedMedia({ ...o, store: createS3Store(o), baseUrl: o.publicUrl.replace(/\/+$/, "") });
}
