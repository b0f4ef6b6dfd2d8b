import type { UploadIdentity } from "../media-keys.ts";

/** A photo's row: whose it is, and the media keys it names. */
export interface PhotoRow extends UploadIdentity {
  keys: readonly string[];
}

/** What the database knows of files; read at the moment of the call, and never from a cache. */
export interface MediaRows {
  /** The rows of those photos that have one. */
  photosAmong(photos: readonly UploadIdentity[]): Promise<PhotoRow[]>;
  /** The pictures of those people who have one, by their ids. */
  picturesAmong(ownerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every photo there is. */
  allPhotos(): AsyncIterable<PhotoRow>;
}
