import { createServedMedia, type ServedMedia, type ServedMediaOptions } from "../create-served-media.ts";
import type { ObjectStore } from "../object-store.ts";
import { createLateStore } from "./create-late-store.ts";

/** How to keep media in a bucket. */
export interface S3MediaOptions extends ServedMediaOptions {
  /** Opens the bucket (`createS3Store`), when the first file is asked for. */
  openStore: () => Promise<ObjectStore>;
  /** Where public keys are served: a CDN, or `/media` of the server itself. */
  publicUrl: string;
}

/** Media in a bucket; clients PUT straight into it. */
export function createS3Media(o: S3MediaOptions): ServedMedia {
  return createServedMedia({ ...o, store: createLateStore(o.openStore), baseUrl: o.publicUrl.replace(/\/+$/, "") });
}
