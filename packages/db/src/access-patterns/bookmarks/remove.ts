import type { Db } from "../../db.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, theirPhoto } from "../examples.ts";

export const remove = accessPattern({
  id: "bookmarks.remove",
  question: "Take a saved photo out of one's list",
  budget: { requests: 1, writeUnits: 1, indexWriteUnits: 1 },
  sends: () => [{ operation: "DeleteItem", request: removeBookmarkRequest(theirPhoto, me) }],
  /** Takes a photo out of somebody's list; none there is fine. */
  async run(db: Db, { userId, photoId }: { userId: string; photoId: string }): Promise<void> {
    const address = parsePhotoId(photoId);
    if (address) await db.table.delete(removeBookmarkRequest(address, userId));
  },
});

/** Builds the DeleteItem. */
function removeBookmarkRequest(photo: PhotoAddress, userId: string): DeleteRequest {
  return { Key: keys.bookmark.key({ ...photo, userId }) };
}
