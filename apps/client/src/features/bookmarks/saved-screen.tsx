import { useInfiniteQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { bookmarksQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TopBar, TopBarTitle } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PhotoGridSkeleton } from "../photo-grid/photo-grid-skeleton.tsx";
import { PhotoTiles } from "../photo-grid/photo-tiles.tsx";

/** The photos that one saved, last saved first, as far as one scrolls. */
export function SavedScreen() {
  const query = useInfiniteQuery(bookmarksQuery());
  const { title, empty, emptyHint } = messages.bookmarks;
  usePageTitle(title);
  const skeleton = (
    <Skeleton>
      <PhotoGridSkeleton />
    </Skeleton>
  );
  return (
    <div data-wide>
      <TopBar back title={<TopBarTitle>{title}</TopBarTitle>} />
      <Loaded query={query} skeleton={skeleton}>
        {({ pages }) => {
          const photos = pages.flatMap((page) => page.items);
          if (photos.length === 0 && !query.hasNextPage)
            return <EmptyState icon={Bookmark} title={empty} hint={emptyHint} />;
          return <PhotoTiles photos={photos} list={bookmarksQuery().queryKey} hasMore={query.hasNextPage} />;
        }}
      </Loaded>
      <LoadMore list={query} />
    </div>
  );
}
