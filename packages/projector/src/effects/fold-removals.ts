import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import type { ChangedCard, Removed } from "./effects.ts";
import { groupBy } from "./group-by.ts";

function merge<T>(removals: Removed<T>[], idOf: (target: T) => string): Removed<T>[] {
  return groupBy(removals, ({ target }) => idOf(target)).flatMap((group) => {
    const last = group.at(-1);
    return last ? [{ ...last, files: group.flatMap(({ files }) => files) }] : [];
  });
}

const itself = (userId: string) => userId;

/** Returns the photos that are gone, with their files. */
export function foldRemovedPhotos(changes: Change[]): Removed<PhotoAddress>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "photoRemoved") return [];
    const { ownerId, ulid, media } = change.photo;
    const files = Object.values(media.renditions);
    return [{ target: { ownerId, ulid }, files, position: change.position }];
  });
  return merge(removals, formatPhotoId);
}

/** Returns the users who are gone, with their profile pictures. */
export function foldRemovedUsers(changes: Change[]): Removed<string>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "userRemoved") return [];
    const { userId, picture } = change.profile;
    return [{ target: userId, files: picture ? [picture] : [], position: change.position }];
  });
  return merge(removals, itself);
}

/** Returns the users whose card changed, as the last change left it, with the pictures they gave up. */
export function foldChangedCards(changes: Change[]): Removed<ChangedCard>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "cardChanged") return [];
    const { profile, old, position } = change;
    const files = old.picture && old.picture !== profile.picture ? [old.picture] : [];
    return [{ target: { userId: profile.userId, version: profile.version }, files, position }];
  });
  return merge(removals, ({ userId }) => userId);
}
