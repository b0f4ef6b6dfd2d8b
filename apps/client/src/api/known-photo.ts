import type { Photo, PhotoSummary } from "@quick-photos/client-sdk";
import { type ListEntry, type PhotoList, photoListsWith } from "./photo-lists.ts";
import { queryClient } from "./query-client.ts";

/** What a list has told of a photo. */
interface Told {
  photo: PhotoSummary | Photo;
  /** When it told all of the photo, in milliseconds since 1970; -1 when it did not. */
  since: number;
}

const isWhole = (photo: PhotoSummary | Photo): photo is Photo => "mine" in photo.reactions;

/** What was let go, and a tile of everybody's photos, say too little of a photo to show its page. */
const tellsReactions = (entry: ListEntry): entry is PhotoSummary | Photo => "reactions" in entry;

/** The best that lists that were on screen have told of a photo: all of it, and lately. */
function bestTold(photoId: string): Told | undefined {
  const told = photoListsWith(photoId).flatMap(([queryKey, list]): Told[] => {
    const photo = findPhoto(list, photoId);
    if (!photo) return [];
    return [{ photo, since: isWhole(photo) ? (queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0) : -1 }];
  });
  return told.toSorted((a, b) => b.since - a.since)[0];
}

/**
 * A photo as far as a list that was on screen has told, so that its page opens with the picture in place. The feed and
 * what one saved tell all of it; the lists of profiles carry nobody's reaction.
 */
export function knownPhoto(photoId: string): Photo | undefined {
  const photo = bestTold(photoId)?.photo;
  if (!photo || isWhole(photo)) return photo;
  return { ...photo, reactions: { mine: null, recent: [], ...photo.reactions } };
}

/** Since when all of a photo is known, in milliseconds since 1970; 0 when no list has told it. */
export const knownSince = (photoId: string): number => Math.max(0, bestTold(photoId)?.since ?? 0);

function findPhoto(list: PhotoList | undefined, photoId: string): PhotoSummary | Photo | undefined {
  for (const page of list?.pages ?? []) {
    const found = page.items.find((entry) => entry.photoId === photoId);
    if (found && tellsReactions(found)) return found;
  }
  return undefined;
}
