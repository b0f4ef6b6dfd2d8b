import type { UploadIdentity } from "../media-keys.ts";

/** A photo's row: whose it is, and the media keys it names; null where it cannot be read. */
export interface PhotoRow extends UploadIdentity {
  keys: readonly string[] | null;
}

/** That somebody has a profile picture, and its media key; null where their profile cannot be read. */
export interface PictureRow {
  ownerId: string;
  picture: string | null;
}

/** What the database knows of files; read at the moment of the call, and never from a cache. */
export interface MediaRows {
  /** The rows of those photos that have one. */
  photosAmong(photos: readonly UploadIdentity[]): Promise<PhotoRow[]>;
  /** The pictures of those people who have one, by their ids; null of those whose profile cannot be read. */
  picturesAmong(ownerIds: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** Every photo there is. */
  allPhotos(): AsyncIterable<PhotoRow>;
  /** Every profile picture there is. */
  allPictures(): AsyncIterable<PictureRow>;
  /** Removes a photo's row, and with it what hangs on the photo. */
  removePhoto(photo: UploadIdentity): Promise<void>;
  /** Gives somebody another picture, or none, unless they have another than `from` by then. */
  changePicture(o: { ownerId: string; from: string | null; to: string | null }): Promise<void>;
}
