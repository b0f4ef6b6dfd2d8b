import type { Db } from "../db.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import type { PhotoAddress } from "../ids.ts";
import type { BatchGetRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** Builds the BatchGetItem of photos as they are at this moment. */
export function readPhotosRequest(photos: readonly PhotoAddress[]): BatchGetRequest {
  return { Keys: photos.map(keys.photo.key), ConsistentRead: true };
}

/** A photo that is stored; null where it cannot be read. */
export interface StoredPhoto extends PhotoAddress {
  photo: Photo | null;
}

/** Returns those of at most 100 photos (BatchGetItem's limit) that are stored at this moment, past every cache. */
export async function readPhotos(db: Db, photos: readonly PhotoAddress[]): Promise<StoredPhoto[]> {
  if (photos.length === 0) return [];
  const items = await db.table.batchGet(readPhotosRequest(photos));
  return photos.flatMap(({ ownerId, ulid }, at) => {
    const item = items[at];
    if (!item) return [];
    const [photo = null] = db.table.readEach([item], photoEntity.parse);
    return [{ ownerId, ulid, photo }];
  });
}
