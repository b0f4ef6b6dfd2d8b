import type { Db } from "../db.ts";
import { formatPhotoId, type PhotoAddress } from "../ids.ts";
import { batchGetSize } from "../io/batch-get.ts";
import { inChunks } from "../io/in-chunks.ts";
import { readPhotosRequest } from "./read-photos.ts";

/** Returns the ids of those photos that exist at this moment. */
export async function existingPhotos(db: Db, photos: PhotoAddress[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await inChunks(photos, batchGetSize, async (chunk) => {
    const items = await db.table.batchGet(readPhotosRequest(chunk));
    for (const [at, photo] of chunk.entries()) if (items[at]) found.add(formatPhotoId(photo));
  });
  return found;
}
