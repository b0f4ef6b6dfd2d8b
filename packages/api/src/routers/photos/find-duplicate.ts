import { DbError, formatPhotoId, getPhoto } from "@quick-photos/db";
import type { Context } from "../../context.ts";

/** Answers the id of an owner's oldest photo made of these bytes, null when there is none to be seen. */
export async function findDuplicate(
  { db, media }: Pick<Context, "db" | "media">,
  { ownerId, sha256 }: { ownerId: string; sha256: string },
): Promise<string | null> {
  for (const ulid of await media.findTwins({ ownerId, sha256 })) {
    const photoId = formatPhotoId({ ownerId, ulid });
    if (await exists(db, photoId)) return photoId;
  }
  return null;
}

/** Files may be there before their row is, and for a moment after. */
async function exists(db: Context["db"], photoId: string): Promise<boolean> {
  try {
    await getPhoto(db, { photoId, viewerId: null });
    return true;
  } catch (error) {
    if (error instanceof DbError && error.code === "PHOTO_NOT_FOUND") return false;
    throw error;
  }
}
