import type { InfiniteData, QueryKey, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PhotoGridSkeleton } from "./photo-grid-skeleton.tsx";
import type { GridPhoto } from "./photo-tile.tsx";
import { PhotoTiles } from "./photo-tiles.tsx";

interface PhotoListProps {
  query: UseInfiniteQueryResult<InfiniteData<{ items: readonly GridPhoto[] }>, unknown>;
  /** The key of the list, for looking at one photo after the other. */
  list: QueryKey;
  /** Whether it is said of each whose it is; false when left out. */
  isNamed?: boolean;
  /** What stands there when it has none. */
  empty: ReactNode;
}

/** A list of photos in a grid, as far as one scrolls. */
export function PhotoList({ query, list, isNamed = false, empty }: PhotoListProps) {
  const skeleton = (
    <Skeleton>
      <PhotoGridSkeleton />
    </Skeleton>
  );
  return (
    <>
      <Loaded query={query} skeleton={skeleton}>
        {({ pages }) => {
          const photos = pages.flatMap((page) => page.items);
          if (photos.length === 0 && !query.hasNextPage) return empty;
          return <PhotoTiles photos={photos} list={list} isNamed={isNamed} hasMore={query.hasNextPage} />;
        }}
      </Loaded>
      <LoadMore list={query} />
    </>
  );
}
