import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { feedQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PullToRefresh } from "../../ui/pull-to-refresh.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { Wordmark } from "../../ui/wordmark.tsx";
import { EmptyFeed } from "./empty-feed.tsx";
import { refreshFeed } from "./feed-cache.ts";
import { FeedList } from "./feed-list.tsx";
import { FeedSkeleton } from "./feed-skeleton.tsx";
import { NewPhotosPill } from "./new-photos-pill.tsx";

/** How far below the screen the feed's next page is asked for: pictures are tall, and a thumb is fast. */
const lookAheadPx = 2_400;

interface FeedScreenProps {
  /** Whom to follow, where there is no photo. */
  whomToFollow: ReactNode;
  /** What stands beside photos, where there is room. */
  beside: ReactNode;
}

/** The start for those who are signed in: the photos of the people they follow, newest first. */
export function FeedScreen({ whomToFollow, beside }: FeedScreenProps) {
  const query = useInfiniteQuery(feedQuery());
  const hasPhotos = query.hasNextPage || query.data?.pages.some(({ items }) => items.length > 0);
  usePageTitle(undefined);
  return (
    <div data-wide className="lg:grid lg:grid-cols-[minmax(0,37.5rem)_minmax(0,1fr)]">
      <div>
        <TopBar title={<Title />} actions={<NewPhotosPill />} />
        <PullToRefresh onRefresh={refreshFeed} />
        <Loaded query={query} skeleton={<FeedSkeleton />}>
          {(feed) =>
            hasPhotos ? <FeedList feed={feed} hasMore={query.hasNextPage} /> : <EmptyFeed whomToFollow={whomToFollow} />
          }
        </Loaded>
        <LoadMore list={query} lookAheadPx={lookAheadPx} />
      </div>
      {hasPhotos ? beside : null}
    </div>
  );
}

/** The app's name on a phone; at a desk that is above the navigation, and here is the screen's. */
function Title() {
  return (
    <>
      <Wordmark className="lg:hidden" nameClass="group-has-[[role=status]_button]/bar:@max-[16rem]/bar:sr-only" />
      <h1 className="text-lead font-semibold max-lg:sr-only">{messages.feed.title}</h1>
    </>
  );
}
