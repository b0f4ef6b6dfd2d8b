import type { Photo, PhotoSummary } from "@quick-photos/client-sdk";
import { isHere } from "./feed-page.ts";
import { type PhotoList, photoListsWith } from "./photo-lists.ts";

const isWhole = (photo: PhotoSummary | Photo): photo is Photo => "mine" in photo.reactions;

/**
 * A photo as far as a list that was on screen has told, so that its page opens with the picture in place. The feed and
 * what one saved tell all of it; the lists of profiles carry nobody's reaction.
 */
export function knownPhoto(photoId: string): Photo | undefined {
  const known = photoListsWith(photoId).flatMap(([, list]) => findPhoto(list, photoId) ?? []);
  const [found] = known;
  return known.find(isWhole) ?? (found && { ...found, reactions: { mine: null, recent: [], ...found.reactions } });
}

function findPhoto(list: PhotoList | undefined, photoId: string): PhotoSummary | Photo | undefined {
  for (const page of list?.pages ?? []) {
    const found = page.items.find((entry) => entry.photoId === photoId);
    if (found && isHere(found)) return found;
  }
  return undefined;
}
