import type { Db } from "../../db.ts";
import { photoEntity } from "../../entities/photo.ts";
import { isRemovedPhoto, type RemovedPhoto, removalMemory, removedPhotoEntity } from "../../entities/removed-photo.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import { epochSeconds } from "../../io/epoch-seconds.ts";
import { ConditionFailed } from "../../io/failures.ts";
import type { DeleteRequest, PutRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPhoto, now } from "../examples.ts";

export const remove = accessPattern({
  id: "photos.remove",
  question: "Remove a photo",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [
    { operation: "PutItem", request: replacePhotoRequest({ ...myPhoto, expiresAt: epochSeconds(now) }) },
    { operation: "DeleteItem", request: removePhotoRequest(myPhoto), only: "once its ticket is over" },
  ],
  /**
   * Removes a photo, for good: while its ticket may be good, the memory of it stays in its place and refuses whoever
   * publishes it again. Returns whether the photo is gone; false when it has not been published so far, so that its files
   * may be somebody's who is about to. The projector removes what hangs on it.
   */
  async run(db: Db, { ownerId, ulid, now }: PhotoAddress & { now: Date }): Promise<boolean> {
    const photo = { ownerId, ulid };
    const memory = removalMemory(photo, now);
    try {
      await (memory ? db.table.put(replacePhotoRequest(memory)) : db.table.delete(removePhotoRequest(photo)));
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return error.item !== undefined && isRemovedPhoto(error.item);
      throw error;
    } finally {
      db.targets.photos.delete(formatPhotoId(photo));
    }
  },
});

/** Builds the PutItem that leaves the memory of a photo in its place, where there is a photo. */
function replacePhotoRequest(memory: RemovedPhoto): PutRequest {
  return {
    Item: removedPhotoEntity.toItem(memory),
    ConditionExpression: "#type = :photo",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: { ":photo": photoEntity.type },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
}

/** Builds the DeleteItem, for a photo that no ticket can make again. */
function removePhotoRequest(photo: PhotoAddress): DeleteRequest {
  return { Key: keys.photo.key(photo) };
}
