import { useEffect, useRef } from "react";
import { messages } from "../messages/messages.ts";
import { Button } from "./button.tsx";

interface LoadMoreProps {
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** How far below the screen the next page is asked for, so that it is there before the thumb is. */
const lookAhead = "800px";

/** The end of an endless list: asks for the next page when it comes near, and on a press for those who do not scroll. */
export function LoadMore({ hasMore, isLoading, onMore }: LoadMoreProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !hasMore || isLoading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: lookAhead,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isLoading, onMore]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="grid place-items-center py-6">
      <Button variant="secondary" busy={isLoading} onClick={onMore}>
        {isLoading ? messages.app.loading : messages.app.showMore}
      </Button>
    </div>
  );
}
