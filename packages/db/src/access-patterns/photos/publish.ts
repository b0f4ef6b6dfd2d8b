import { decodeTime } from "ulid";
import type { Db } from "../../db.ts";
import { noReactions, type Photo, type PhotoMedia, photoEntity } from "../../entities/photo.ts";
import { isRemovedPhoto } from "../../entities/removed-photo.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import { ConditionFailed } from "../../io/failures.ts";
import type { PutRequest } from "../../io/requests.ts";
import { lookUpTargetsRequest } from "../../targets/look-up-targets.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, media, myCard, myPhoto } from "../examples.ts";
import { lookUpCard } from "../users/look-up-card.ts";

export const publish = accessPattern({
  id: "photos.publish",
  question: "Upload a photo",
  tutorial: 4,
  budget: { requests: 1, coldRequests: 2, writeUnits: 1 },
  sends: () => [
    { operation: "BatchGetItem", request: lookUpTargetsRequest({ userIds: [me] }), only: "cold" },
    { operation: "PutItem", request: publishPhotoRequest(newPhoto({ ...myPhoto, caption: "", media }, myCard)) },
  ],
  /**
   * Publishes a photo and returns it; the one that is there already when it was published before. Throws `USER_NOT_FOUND`,
   * and `PHOTO_REMOVED` when it was published and has been removed.
   */
  async run(db: Db, input: NewPhoto): Promise<{ photo: Photo; created: boolean }> {
    const photo = newPhoto(input, await lookUpCard(db, { userId: input.ownerId }));
    try {
      await db.table.put(publishPhotoRequest(photo));
      db.targets.photos.set(formatPhotoId(photo), true);
      return { photo, created: true };
    } catch (error) {
      if (!(error instanceof ConditionFailed && error.item)) throw error;
      if (isRemovedPhoto(error.item)) throw photoRemoved(photo);
      return { photo: photoEntity.parse(error.item), created: false };
    }
  },
});

/** A photo whose files are in place. */
export interface NewPhoto {
  ownerId: string;
  /** Fixed when the upload was requested, so that a repeated publish meets the same key. */
  ulid: string;
  caption: string;
  altText?: string;
  media: PhotoMedia;
}

/** Returns the row of a new photo. */
function newPhoto({ altText = "", ...photo }: NewPhoto, owner: UserCard): Photo {
  const createdAt = new Date(decodeTime(photo.ulid)).toISOString();
  return { ...photo, altText, createdAt, owner, counts: noReactions(), latestReactors: [], watermarks: {} };
}

/** Builds the PutItem, if absent. */
function publishPhotoRequest(photo: Photo): PutRequest {
  return {
    Item: photoEntity.toItem(photo),
    ConditionExpression: "attribute_not_exists(PK)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}

/** Returns what is thrown for a photo that has been removed. */
export function photoRemoved(photo: PhotoAddress): DbError {
  return new DbError("PHOTO_REMOVED", `photo ${formatPhotoId(photo)} has been removed`);
}
