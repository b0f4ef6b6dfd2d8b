import type { Db } from "../../db.ts";
import { type Bookmark, bookmarkEntity } from "../../entities/bookmark.ts";
import { DbError } from "../../errors.ts";
import { formatPhotoId, parsePhotoId } from "../../ids.ts";
import { ignoreFailedCondition } from "../../io/ignore-failed-condition.ts";
import type { PutRequest } from "../../io/requests.ts";
import { lookUpTargets, lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now, theirPhoto } from "../examples.ts";

export const add = accessPattern({
  id: "bookmarks.add",
  question: "Save a photo for oneself",
  budget: { requests: 1, coldRequests: 2, writeUnits: 1, indexWriteUnits: 1 },
  sends: () => [
    {
      operation: "BatchGetItem",
      request: lookUpTargetsRequest({ userIds: [me], photoIds: [formatPhotoId(theirPhoto)] }),
      only: "cold",
    },
    {
      operation: "PutItem",
      request: addBookmarkRequest({ ...theirPhoto, userId: me, savedAt: now.toISOString() }),
    },
  ],
  /** Saves a photo; saving twice changes nothing. Throws `PHOTO_NOT_FOUND`, `USER_NOT_FOUND` for who saves. */
  async run(db: Db, { userId, photoId, now }: { userId: string; photoId: string; now: Date }): Promise<void> {
    const address = parsePhotoId(photoId);
    if (!address) throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${photoId}`);
    await lookUpTargets(db, { userIds: [userId], photoIds: [photoId] });
    await ignoreFailedCondition(db.table.put(addBookmarkRequest({ ...address, userId, savedAt: now.toISOString() })));
  },
});

/** Builds the PutItem, if absent: a photo that is saved again keeps its place in the list. */
function addBookmarkRequest(bookmark: Bookmark): PutRequest {
  return { Item: bookmarkEntity.toItem(bookmark), ConditionExpression: "attribute_not_exists(PK)" };
}
