import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { feedQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { Wordmark } from "../../ui/wordmark.tsx";
import { EmptyFeed } from "./empty-feed.tsx";
import { FeedList } from "./feed-list.tsx";
import { FeedSkeleton } from "./feed-skeleton.tsx";
import { NewPhotosPill } from "./new-photos-pill.tsx";

/** How far below the screen the feed's next page is asked for: pictures are tall, and a thumb is fast. */
const lookAheadPx = 2_400;

/** The start for those who are signed in: the photos of the people they follow, newest first; `whomToFollow` is shown as long as there are none. */
export function FeedScreen({ whomToFollow }: { whomToFollow: ReactNode }) {
  const query = useInfiniteQuery(feedQuery());
  usePageTitle(undefined);
  return (
    <>
      <div className="lg:hidden">
        <TopBar title={<Wordmark />} />
      </div>
      <h1 className="sr-only">{messages.feed.title}</h1>
      <NewPhotosPill />
      <Loaded query={query} skeleton={<FeedSkeleton />}>
        {(feed) =>
          query.hasNextPage || feed.pages.some(({ items }) => items.length > 0) ? (
            <FeedList feed={feed} hasMore={query.hasNextPage} />
          ) : (
            <EmptyFeed whomToFollow={whomToFollow} />
          )
        }
      </Loaded>
      <LoadMore list={query} lookAheadPx={lookAheadPx} />
    </>
  );
}
