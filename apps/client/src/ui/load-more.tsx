import { useEffect, useRef } from "react";
import { errorText } from "../messages/error-text.ts";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface LoadMoreProps {
  /** An infinite query, as far as its end is concerned. */
  list: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    /** Whether it waits for the connection, and goes on by itself. */
    isPaused: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
  /** How far below the screen the next page is asked for, so that it is there before the thumb is. */
  lookAheadPx?: number;
}

/**
 * The end of an endless list: asks for the next page when it comes near, and on a press for those who do not scroll.
 * After a failure it waits for that press.
 */
export function LoadMore({ list, lookAheadPx = 800 }: LoadMoreProps) {
  const { hasNextPage, isFetchingNextPage, isPaused, isFetchNextPageError, fetchNextPage, error } = list;
  const isBusy = isFetchingNextPage || isPaused;
  const end = useRef<HTMLDivElement>(null);
  // After every render: where a page moves the end away and the reader is there again within a frame, an observer that
  // was there before tells of nothing.
  useEffect(() => {
    if (!end.current || !hasNextPage || isBusy || isFetchNextPageError) return;
    const observer = new IntersectionObserver((changes) => changes.at(-1)?.isIntersecting && fetchNextPage(), {
      rootMargin: `${lookAheadPx}px`,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  });
  if (!hasNextPage) return null;
  return (
    <div
      ref={end}
      className="grid justify-items-center gap-3 px-5 py-6 [overflow-anchor:none]" // the page does not follow it down
    >
      {isFetchNextPageError ? <Notice tone="error">{errorText(error)}</Notice> : null}
      <Button variant="secondary" busy={isBusy} onClick={() => fetchNextPage()}>
        {isFetchNextPageError ? messages.app.tryAgain : messages.app.showMore}
      </Button>
    </div>
  );
}
