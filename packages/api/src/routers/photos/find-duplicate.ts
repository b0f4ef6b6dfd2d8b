import { existingPhotos } from "@quick-photos/db/rows";
import type { Context } from "../../context.ts";

/** Returns the id of an owner's oldest photo made of these bytes, null when there is none to be seen. */
export async function findDuplicate(
  { db, media }: Pick<Context, "db" | "media">,
  { ownerId, sha256 }: { ownerId: string; sha256: string },
): Promise<string | null> {
  for (const ulid of await media.findTwins({ ownerId, sha256 })) {
    // Files may be there before their row is, and for a moment after.
    const [photoId] = await existingPhotos(db, [{ ownerId, ulid }]);
    if (photoId !== undefined) return photoId;
  }
  return null;
}
