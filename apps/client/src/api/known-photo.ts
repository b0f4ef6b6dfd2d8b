import type { Photo, PhotoSummary } from "@quick-photos/client-sdk";
import { isHere, type LetGo } from "./feed-page.ts";
import { queryClient } from "./query-client.ts";
import { trpc } from "./trpc.ts";

interface PhotoList {
  pages: { items: (PhotoSummary | Photo | LetGo)[] }[];
}

/**
 * A photo as far as a list that was on screen has told, so that its page opens with the picture in place. The feed
 * tells all of it; the lists of profiles carry nobody's reaction.
 */
export function knownPhoto(photoId: string): Photo | undefined {
  for (const queryKey of [trpc.feed.home.pathKey(), trpc.photos.byUser.pathKey()])
    for (const [, list] of queryClient.getQueriesData<PhotoList>({ queryKey })) {
      const found = findPhoto(list, photoId);
      if (found) return { ...found, reactions: { mine: null, recent: [], ...found.reactions } };
    }
  return undefined;
}

function findPhoto(list: PhotoList | undefined, photoId: string): PhotoSummary | Photo | undefined {
  for (const page of list?.pages ?? []) {
    const found = page.items.find((entry) => entry.photoId === photoId);
    if (found && isHere(found)) return found;
  }
  return undefined;
}
