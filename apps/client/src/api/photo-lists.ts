import type { Photo, PhotoSummary, PhotoTile } from "@quick-photos/client-sdk";
import type { QueryKey } from "@tanstack/react-query";
import { inBackground } from "../ui/in-background.ts";
import type { LetGo } from "./feed-page.ts";
import { queryClient } from "./query-client.ts";

/** What a list holds of a photo. */
export type ListEntry = Photo | PhotoSummary | PhotoTile | LetGo;

/** A list of photos as far as it is loaded. */
export interface PhotoList {
  pages: { items: ListEntry[]; nextCursor: string | null }[];
}

function holds(data: unknown, photoId: string): boolean {
  if (typeof data !== "object" || data === null || !("pages" in data)) return false;
  const { pages } = data as { pages: { items?: { photoId?: unknown }[] }[] };
  return pages.some(({ items }) => items?.some((entry) => entry.photoId === photoId));
}

/** Returns the lists on this device that a photo is in, whatever they are lists of: their entries tell. */
export const photoListsWith = (photoId: string): [QueryKey, PhotoList | undefined][] =>
  queryClient.getQueriesData<PhotoList>({ predicate: ({ state }) => holds(state.data, photoId) });

/**
 * Changes the lists that a photo is in. What of them is on its way was asked for before and takes the place of what is
 * here, so it is changed as well when it has come.
 */
export function changePhotoListsWith(photoId: string, change: (list: PhotoList) => PhotoList): void {
  for (const [queryKey] of photoListsWith(photoId)) {
    const changeNow = () => queryClient.setQueryData<PhotoList>(queryKey, (list) => list && change(list));
    changeNow();
    const { state, promise } = queryClient.getQueryCache().find({ queryKey, exact: true }) ?? {};
    if (state?.fetchStatus === "fetching") inBackground(Promise.allSettled([promise]).then(changeNow));
  }
}
