import type { Db } from "../../db.ts";
import { photoEntity } from "../../entities/photo.ts";
import { keys } from "../../keys/key-design.ts";
import { authorPhotosRequest, type FeedRange } from "./feed-requests.ts";
import type { FeedSource } from "./merge-sources.ts";

/** Returns an author's photos in a part of a feed: one Query. */
export async function readAuthor(db: Db, ownerId: string, range: FeedRange): Promise<FeedSource> {
  const { items, lastKey } = await db.table.query(authorPhotosRequest(ownerId, range));
  const photos = db.table.readEach(items, photoEntity.parse);
  const last = lastKey ? keys.photo.sort.parse(String(lastKey.SK)) : null;
  return {
    items: photos.map((photo) => ({ ulid: photo.ulid, ownerId, photo })),
    reached: last && { ...last, ownerId },
  };
}
