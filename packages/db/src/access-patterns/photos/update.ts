import type { Db } from "../../db.ts";
import { formerLatestReactors, type Photo, photoEntity } from "../../entities/photo.ts";
import { mostNamedOnPhoto } from "../../entities/reactors-with-room.ts";
import { DbError } from "../../errors.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import { ConditionFailed } from "../../io/failures.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { myPhoto } from "../examples.ts";

export const update = accessPattern({
  id: "photos.update",
  question: "Change what is said about a photo",
  budget: { requests: 1, writeUnits: 1 },
  sends: () => [
    {
      operation: "UpdateItem",
      request: updatePhotoRequest({ ...myPhoto, caption: "Low tide", version: photoEntity.version }),
    },
  ],
  /**
   * Changes what is said about a photo and returns it whole. One that a newer server has written over keeps its version,
   * for a second request. Throws `PHOTO_NOT_FOUND`, and `ITEM_TOO_NEW` for a photo that only newer servers can read.
   */
  async run(db: Db, words: PhotoWords): Promise<Photo> {
    return write(db, words, photoEntity.version);
  },
});

/** Writes the words over a photo of this version at most, and over one of a later version as that. */
async function write(db: Db, words: PhotoWords, version: number): Promise<Photo> {
  try {
    return photoEntity.parse((await db.table.update(updatePhotoRequest({ ...words, version }))) ?? {});
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const { item } = error;
    if (!item || !photoEntity.is(item))
      throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${formatPhotoId(words)}`);
    photoEntity.parse(item);
    return write(db, words, photoEntity.versionOver(item));
  }
}

/** What is to be said about which photo; what is left out stays. */
export interface PhotoWords extends PhotoAddress {
  caption?: string | undefined;
  altText?: string | undefined;
}

/**
 * The places of reactors whom a photo names no more, in the expression that takes them out; nobody there is fine. The last
 * comes first, because the embedded engine takes them out one after the other, and what is behind one moves up.
 */
const formerReactors = Array.from({ length: formerLatestReactors }, (_, at) => `latestReactors[${at}]`)
  .slice(mostNamedOnPhoto)
  .reverse()
  .join(", ");

/**
 * Builds the UpdateItem, for a photo that is of no later version than the one it becomes of. A photo from before there
 * was an alternative text gets an empty one, and one that names many reactors only keeps the latest, so that it is what
 * its version says.
 */
function updatePhotoRequest({ ownerId, ulid, caption, altText, version }: PhotoWords & { version: number }) {
  const setCaption = caption === undefined ? "" : "caption = :caption, ";
  const newAltText = altText === undefined ? "if_not_exists(altText, :altText)" : ":altText";
  return {
    Key: keys.photo.key({ ownerId, ulid }),
    UpdateExpression: `SET ${setCaption}altText = ${newAltText}, v = :version REMOVE ${formerReactors}`,
    ConditionExpression: "#type = :photo AND v <= :version",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: {
      ":photo": photoEntity.type,
      ":version": version,
      ":altText": altText ?? "",
      ...(caption !== undefined && { ":caption": caption }),
    },
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  } satisfies UpdateRequest;
}
