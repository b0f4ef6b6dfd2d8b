import type { Db } from "../db.ts";
import { photoEntity } from "../entities/photo.ts";
import { profileEntity } from "../entities/profile.ts";
import { toUserCard, type UserCard } from "../entities/user-card.ts";
import { DbError } from "../errors.ts";
import { formatPhotoId, parsePhotoId } from "../ids.ts";
import type { BatchGetRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** The users and photos that a write names. */
export interface Targets {
  userIds: string[];
  photoIds?: string[];
}

/** Builds the BatchGetItem for the targets that are not in the cache. */
export function lookUpTargetsRequest({ userIds, photoIds = [] }: Targets): BatchGetRequest {
  const photos = photoIds.map((photoId) => parsePhotoId(photoId)).filter((address) => address !== null);
  return { Keys: [...userIds.map((userId) => keys.profile.key({ userId })), ...photos.map(keys.photo.key)] };
}

/**
 * Returns the cards of the users, in their order, and makes sure that the photos exist: no request when all are
 * cached, one BatchGetItem (0.5 read units a target) otherwise. Throws `USER_NOT_FOUND`, `PHOTO_NOT_FOUND`.
 */
export async function lookUpTargets(db: Db, { userIds, photoIds = [] }: Targets): Promise<UserCard[]> {
  const { cards, photos } = db.targets;
  // What is known now counts, although it may be forgotten while the others are asked for.
  const found = new Map(userIds.map((userId) => [userId, cards.get(userId)]));
  const existing = new Set(photoIds.filter((photoId) => photos.get(photoId)));
  const cold = {
    userIds: userIds.filter((userId) => !found.get(userId)),
    photoIds: photoIds.filter((photoId) => !existing.has(photoId)),
  };
  const request = lookUpTargetsRequest(cold);
  const items = request.Keys.length > 0 ? await db.table.getTogether(request.Keys) : [];
  for (const item of items) {
    if (item && profileEntity.is(item)) {
      const card = toUserCard(profileEntity.parse(item));
      cards.set(card.userId, card);
      found.set(card.userId, card);
    } else if (item && photoEntity.is(item)) {
      const photoId = formatPhotoId(photoEntity.parse(item));
      photos.set(photoId, true);
      existing.add(photoId);
    }
  }
  for (const photoId of photoIds) {
    if (!existing.has(photoId)) throw new DbError("PHOTO_NOT_FOUND", `there is no photo ${photoId}`);
  }
  return userIds.map((userId) => {
    const card = found.get(userId);
    if (!card) throw new DbError("USER_NOT_FOUND", `there is no user ${userId}`);
    return card;
  });
}
