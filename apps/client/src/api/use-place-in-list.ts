import {
  type InfiniteData,
  type QueryFunction,
  type QueryKey,
  skipToken,
  useInfiniteQuery,
} from "@tanstack/react-query";
import type { ListEntry, PhotoList } from "./photo-lists.ts";
import { queryClient } from "./query-client.ts";

type PhotoPage = PhotoList["pages"][number];

/** Where a photo is in a list, as far as that is loaded. */
export interface PlaceInList {
  /** All that is loaded of the list; empty without one. */
  entries: readonly ListEntry[];
  /** Where the photo is among them, from 0; -1 when it is not, or no longer. */
  index: number;
  /** Whether more can be loaded. */
  hasMore: boolean;
  /** Asks for the next page, unless it is asked for already. */
  loadMore: () => void;
}

/**
 * Follows a photo's place in a list of photos that was on screen, known by the key of its infinite query. It asks for
 * nothing by itself. What has not been on screen since the app began, as after a reload, goes no further than this device
 * knows it.
 */
export function usePlaceInList(queryKey: QueryKey, photoId: string): PlaceInList {
  const options = queryClient.getQueryCache().find({ queryKey })?.options;
  const queryFn = options?.queryFn as QueryFunction<PhotoPage, QueryKey, string | null> | undefined;
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    // Its own: how long it stays, and whether the device keeps it, is not for those who look at its photos to change.
    ...(options as object),
    queryKey,
    queryFn: queryFn ?? skipToken,
    initialPageParam: null,
    getNextPageParam: ({ nextCursor }: PhotoPage) => nextCursor,
    select: (loaded: InfiniteData<PhotoPage>) => loaded.pages.flatMap(({ items }) => items),
    enabled: false,
  });
  const entries = data ?? [];
  return {
    entries,
    index: entries.findIndex((entry) => entry.photoId === photoId),
    hasMore: hasNextPage && queryFn !== undefined,
    loadMore: () => isFetching || fetchNextPage(),
  };
}
