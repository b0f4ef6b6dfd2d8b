import type { Photo } from "@quick-photos/client-sdk";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { feedQuery, readFeedPage } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { changeFeed } from "./feed-cache.ts";
import { below, withPageAgain } from "./feed-pages.ts";

/** Reads a page again, on to where the next one begins: photos of somebody followed since may lie in between. */
async function readAgain(cursor: string | null, signal: AbortSignal) {
  const feed = queryClient.getQueryData(feedQuery().queryKey);
  const next = feed && below(feed, cursor);
  const items: Photo[] = [];
  const isReached = () => !next?.ids.size || items.some(({ photoId }) => next.ids.has(photoId));
  let from = cursor;
  do {
    const page = await readFeedPage(from, signal);
    items.push(...page.items);
    from = page.nextCursor;
  } while (from && from !== next?.cursor && !isReached());
  return { items, nextCursor: from };
}

/**
 * Brings back the photos of the page of the feed that begins at a cursor, for as long as somebody waits for them; all
 * who wait for the same page wait for one answer.
 */
export function usePageAgain(cursor: string | null) {
  const { data, isError, error, refetch } = useQuery({
    queryKey: ["feed-again", cursor],
    queryFn: ({ signal }) => readAgain(cursor, signal),
    gcTime: 0,
  });
  // After every render: a next page that was under way meanwhile puts the feed back to what it was before.
  useEffect(() => {
    if (data) changeFeed((feed) => withPageAgain(feed, cursor, data));
  });
  return { isError, error, refetch };
}
