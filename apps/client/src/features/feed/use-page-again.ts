import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { feedQuery, readFeedPage } from "../../api/queries.ts";
import { notKept, queryClient } from "../../api/query-client.ts";
import { changeFeed } from "./feed-cache.ts";
import { withPageAgain } from "./feed-pages.ts";
import { readPageAgain } from "./read-page-again.ts";

const nothing = { pages: [], pageParams: [] };

/**
 * Brings back the photos of the page of the feed that begins at a cursor, for as long as somebody waits for them; all
 * who wait for the same page wait for one answer.
 */
export function usePageAgain(cursor: string | null) {
  const { data, isError, error, refetch } = useQuery({
    queryKey: ["feed-again", cursor],
    queryFn: ({ signal }) => {
      const feed = queryClient.getQueryData(feedQuery().queryKey) ?? nothing;
      return readPageAgain(feed, cursor, (from) => readFeedPage(from, signal));
    },
    gcTime: 0,
    meta: notKept,
  });
  // After every render: a next page that was under way meanwhile puts the feed back to what it was before.
  useEffect(() => {
    if (data) changeFeed((feed) => withPageAgain(feed, cursor, data));
  });
  return { isError, error, refetch };
}
