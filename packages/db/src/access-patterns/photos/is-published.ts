import type { Db } from "../../db.ts";
import { isRemovedPhoto } from "../../entities/removed-photo.ts";
import type { PhotoAddress } from "../../ids.ts";
import type { GetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { photoRemoved } from "./publish.ts";

/** Builds the GetItem of what is under a photo's key at this moment. */
export function isPublishedRequest(photo: PhotoAddress): GetRequest {
  return { Key: keys.photo.key(photo), ConsistentRead: true };
}

/**
 * Returns whether a photo is there at this moment: one strongly consistent read, for a publish that can make no photo any
 * more and has to know whether an earlier one did. Throws `PHOTO_REMOVED`.
 */
export async function isPublished(db: Db, photo: PhotoAddress): Promise<boolean> {
  const item = await db.table.get(isPublishedRequest(photo));
  if (item && isRemovedPhoto(item)) throw photoRemoved(photo);
  return item !== undefined;
}
