import { useInfiniteQuery } from "@tanstack/react-query";
import { Images } from "lucide-react";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PhotoGridSkeleton } from "../photo-grid/photo-grid-skeleton.tsx";
import { PhotoTiles } from "../photo-grid/photo-tiles.tsx";
import type { ExploreList, exploreLists } from "./explore-lists.ts";

/** A list of everybody's photos, as far as one scrolls. */
export function ExplorePhotos({ list: { query: queryOf, name, none, noneHint } }: ExplorePhotosProps) {
  const options = queryOf();
  const query = useInfiniteQuery(options);
  const skeleton = (
    <Skeleton>
      <PhotoGridSkeleton />
    </Skeleton>
  );
  return (
    <section aria-label={name}>
      <Loaded query={query} skeleton={skeleton}>
        {({ pages }) => {
          const photos = pages.flatMap((page) => page.items);
          if (photos.length === 0 && !query.hasNextPage) {
            const findPeople = <ButtonLink to="/search">{messages.explore.findPeople}</ButtonLink>;
            return <EmptyState icon={Images} title={none} hint={noneHint} action={findPeople} />;
          }
          return <PhotoTiles photos={photos} list={options.queryKey} isNamed hasMore={query.hasNextPage} />;
        }}
      </Loaded>
      <LoadMore list={query} />
    </section>
  );
}

interface ExplorePhotosProps {
  list: (typeof exploreLists)[ExploreList];
}
