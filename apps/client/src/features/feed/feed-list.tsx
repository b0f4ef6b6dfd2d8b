import { useEffect, useMemo, useRef } from "react";
import { type Feed, isHere } from "../../api/feed-page.ts";
import { messages } from "../../messages/messages.ts";
import { letGoFarFrom } from "./feed-cache.ts";
import { FeedCard } from "./feed-card.tsx";
import { FeedCardAgain } from "./feed-card-again.tsx";
import { cursorAt } from "./feed-pages.ts";
import { useVirtualFeed } from "./use-virtual-feed.ts";

interface FeedListProps {
  feed: Feed;
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
}

/** The feed's cards: only those near the screen are in the page, and only photos not far from it in memory. */
export function FeedList({ feed, hasMore }: FeedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => feed.pages.flatMap((page) => page.items), [feed]);
  const { virtualizer, top } = useVirtualFeed(entries, list);
  const cards = virtualizer.getVirtualItems();
  const above = (cards[0]?.start ?? top) - top;
  const middle = cards[cards.length >> 1]?.index ?? 0;
  useEffect(() => letGoFarFrom(middle));
  return (
    <div
      ref={list}
      role="feed"
      aria-label={messages.feed.title}
      className="[overflow-anchor:none]" // moving the cards is no reason for the browser to move the page as well
      style={{ height: virtualizer.getTotalSize() }}
    >
      <div style={{ transform: `translateY(${above}px)` }}>
        {cards.map(({ index, key, size }) => {
          const entry = entries[index];
          if (!entry) return null;
          const place = {
            "data-index": index,
            "aria-posinset": index + 1,
            "aria-setsize": hasMore ? -1 : entries.length,
          };
          return isHere(entry) ? (
            <article
              {...place}
              key={key}
              ref={virtualizer.measureElement}
              aria-label={messages.photo.title(entry.owner.displayName)}
            >
              <FeedCard photo={entry} isFirst={index === 0} />
            </article>
          ) : (
            <article {...place} key={key} style={{ height: size }} aria-busy aria-label={messages.app.loading}>
              <FeedCardAgain cursor={cursorAt(feed, index)} />
            </article>
          );
        })}
      </div>
    </div>
  );
}
