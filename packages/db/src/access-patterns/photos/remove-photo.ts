import type { Db } from "../../db.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import type { DeleteRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const removePhotoPattern: AccessPattern = {
  id: "photos.remove",
  question: "Remove a photo",
  operation: "DeleteItem",
  index: "table",
  keyCondition: "USER#<me> / PHOTO#<ulid>",
  consistency: "write",
  budget: budget({ requests: 1, writeUnits: 1 }),
};

/** Builds the DeleteItem. */
export function removePhotoRequest(photo: PhotoAddress): DeleteRequest {
  return { Key: keys.photo.key(photo), ReturnValues: "ALL_OLD" };
}

/** Removes a photo and answers the row that went, null when there was none. The projector removes what hangs on it. */
export async function removePhoto(db: Db, photo: PhotoAddress): Promise<Photo | null> {
  const item = await db.table.delete(removePhotoRequest(photo));
  db.targets.photos.delete(formatPhotoId(photo));
  return item ? photoEntity.parse(item) : null;
}
