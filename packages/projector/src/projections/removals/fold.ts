import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { mergeRemoved, type Removed } from "../../batch/removed.ts";
import type { Change } from "../../changes/change.ts";

const itself = (userId: string) => userId;

/** Returns the photos that are gone, with their files. */
export function foldRemovedPhotos(changes: Change[]): Removed<PhotoAddress>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "photoRemoved") return [];
    const { ownerId, ulid, media } = change.photo;
    const files = Object.values(media.renditions);
    return [{ target: { ownerId, ulid }, files, position: change.position }];
  });
  return mergeRemoved(removals, formatPhotoId);
}

/** Returns the users who are gone, with their profile pictures. */
export function foldRemovedUsers(changes: Change[]): Removed<string>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "userRemoved") return [];
    const { userId, picture } = change.profile;
    return [{ target: userId, files: picture ? [picture] : [], position: change.position }];
  });
  return mergeRemoved(removals, itself);
}
