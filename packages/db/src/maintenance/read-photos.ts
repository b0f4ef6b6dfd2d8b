import type { Db } from "../db.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import type { PhotoAddress } from "../ids.ts";
import { readPhotosRequest } from "../projections/count-reactions.ts";

/** Returns those of at most 100 photos (BatchGetItem's limit) that exist at this moment, past every cache. */
export async function readPhotos(db: Db, photos: readonly PhotoAddress[]): Promise<Photo[]> {
  if (photos.length === 0) return [];
  const items = await db.table.batchGet(readPhotosRequest([...photos]));
  return items.flatMap((item) => (item ? [photoEntity.parse(item)] : []));
}
