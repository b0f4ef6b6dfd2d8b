import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import type { Removed } from "./effects.ts";
import { groupBy } from "./group-by.ts";

function merge<T>(removals: Removed<T>[], idOf: (target: T) => string): Removed<T>[] {
  return groupBy(removals, ({ target }) => idOf(target)).flatMap(([first, ...others]) =>
    first ? [{ target: first.target, files: [first, ...others].flatMap(({ files }) => files) }] : [],
  );
}

const itself = (userId: string) => userId;

/** Answers the photos that are gone, with their files. */
export function foldRemovedPhotos(changes: Change[]): Removed<PhotoAddress>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "photoRemoved") return [];
    const { ownerId, ulid, media } = change.photo;
    return [{ target: { ownerId, ulid }, files: Object.values(media.renditions) }];
  });
  return merge(removals, formatPhotoId);
}

/** Answers the users who are gone, with their profile pictures. */
export function foldRemovedUsers(changes: Change[]): Removed<string>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "userRemoved") return [];
    const { userId, picture } = change.profile;
    return [{ target: userId, files: picture ? [picture] : [] }];
  });
  return merge(removals, itself);
}

/** Answers the users whose card changed, with the pictures they gave up. */
export function foldChangedCards(changes: Change[]): Removed<string>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "cardChanged") return [];
    const { profile, old } = change;
    return [{ target: profile.userId, files: old.picture && old.picture !== profile.picture ? [old.picture] : [] }];
  });
  return merge(removals, itself);
}
