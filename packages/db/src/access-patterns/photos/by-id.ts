import type { ReactionKind } from "@quick-photos/contract";
import type { Db } from "../../db.ts";
import { type Photo, photoEntity } from "../../entities/photo.ts";
import { reactionEntity } from "../../entities/reaction.ts";
import { DbError } from "../../errors.ts";
import { type PhotoAddress, parsePhotoId } from "../../ids.ts";
import type { BatchGetRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { type AccessPattern, budget } from "../access-pattern.ts";

export const getPhotoPattern: AccessPattern = {
  id: "photos.byId",
  question: "View a photo and its reactions",
  operation: "BatchGetItem",
  index: "table",
  keyCondition: "USER#<owner> / PHOTO#<ulid>, USER#<me> / REACTION#<ulid>#<owner>",
  consistency: "eventual",
  budget: budget({ requests: 1, readUnits: 1 }),
};

/** Builds the BatchGetItem: the photo and, for a viewer, the viewer's own reaction. */
export function getPhotoRequest(photo: PhotoAddress, viewerId: string | null): BatchGetRequest {
  const reaction = viewerId ? [keys.reaction.key({ ...photo, reactorId: viewerId })] : [];
  return { Keys: [keys.photo.key(photo), ...reaction] };
}

/** Returns a photo and the viewer's own reaction: the same cost at ten reactions and at ten million. Throws `PHOTO_NOT_FOUND`. */
export async function getPhoto(
  db: Db,
  { photoId, viewerId }: { photoId: string; viewerId: string | null },
): Promise<{ photo: Photo; mine: ReactionKind | null }> {
  const address = parsePhotoId(photoId);
  const [item, mine] = address ? await db.table.batchGet(getPhotoRequest(address, viewerId)) : [];
  if (!item) throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${photoId}`);
  const photo = photoEntity.parse(item);
  db.targets.photos.set(photoId, true);
  return { photo, mine: mine ? reactionEntity.parse(mine).kind : null };
}
