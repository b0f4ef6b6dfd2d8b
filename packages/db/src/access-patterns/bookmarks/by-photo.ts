import type { Db } from "../../db.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { GetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, theirPhoto } from "../examples.ts";

export const byPhoto = accessPattern({
  id: "bookmarks.byPhoto",
  question: "View whether one saved a photo",
  budget: { requests: 1, readUnits: 0.5 },
  sends: () => [{ operation: "GetItem", request: getBookmarkRequest(theirPhoto, me) }],
  /** Returns whether somebody saved a photo; they have not saved one that never was. */
  async run(db: Db, { userId, photoId }: { userId: string; photoId: string }): Promise<boolean> {
    const address = parsePhotoId(photoId);
    return address !== null && (await db.table.get(getBookmarkRequest(address, userId))) !== undefined;
  },
});

/** Builds the GetItem; that the bookmark is there says everything. */
function getBookmarkRequest(photo: PhotoAddress, userId: string): GetRequest {
  return { Key: keys.bookmark.key({ ...photo, userId }) };
}
