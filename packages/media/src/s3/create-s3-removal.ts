import type { Media } from "../media.ts";
import { removeMedia } from "../service/remove-media.ts";
import { removeOwner } from "../service/remove-owner.ts";
import { createS3Store, type S3StoreOptions } from "./s3-store.ts";

/**
 * Removes files from a bucket, and can do nothing else: for what works in the background, and is to load no image codec.
 */
export function createS3Removal(options: S3StoreOptions): Pick<Media, "remove" | "removeOwner"> {
  const store = createS3Store(options);
  return { remove: (keys) => removeMedia(store, keys), removeOwner: (ownerId) => removeOwner(store, ownerId) };
}
