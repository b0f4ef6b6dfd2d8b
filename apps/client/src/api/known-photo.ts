import type { Photo, PhotoSummary } from "@quick-photos/client-sdk";
import { queryClient } from "./query-client.ts";
import { trpc } from "./trpc.ts";

interface PhotoList {
  pages: { items: PhotoSummary[] }[];
}

/**
 * A photo as far as a list that was on screen has told, so that its page opens with the picture in place. Nobody's
 * reaction is in it: lists do not carry them.
 */
export function knownPhoto(photoId: string): Photo | undefined {
  const lists = queryClient.getQueriesData<PhotoList>({ queryKey: trpc.photos.byUser.pathKey() });
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) {
      const found = page.items.find((photo) => photo.photoId === photoId);
      if (found) return { ...found, reactions: { ...found.reactions, mine: null, recent: [] } };
    }
  return undefined;
}
