import type { Photo } from "@quick-photos/client-sdk";
import { useSyncExternalStore } from "react";
import { photoQuery } from "./queries.ts";
import { queryClient } from "./query-client.ts";

const cache = queryClient.getQueryCache();
const follow = (listener: () => void): (() => void) => cache.subscribe(listener);

/**
 * A photo of a list as it is now: somebody may have reacted to it here, or looked at its page, since the list came.
 * Reads the cache without adding to it, so that a list of thousands costs nothing.
 */
export function useCurrentPhoto(photo: Photo): Photo {
  const { queryKey } = photoQuery(photo.photoId);
  return useSyncExternalStore(follow, () => queryClient.getQueryData(queryKey) ?? photo);
}
