import { useEffect, useMemo, useRef } from "react";
import { type Feed, isHere } from "../../api/feed-page.ts";
import { messages } from "../../messages/messages.ts";
import { letGoFarFrom } from "./feed-cache.ts";
import { FeedCard } from "./feed-card.tsx";
import { FeedCardAgain } from "./feed-card-again.tsx";
import { cursorAt } from "./feed-pages.ts";
import { focusedIndex } from "./focused-card.ts";
import { moveByKeys } from "./move-by-keys.ts";
import { useVirtualFeed } from "./use-virtual-feed.ts";

interface FeedListProps {
  feed: Feed;
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
}

/** Moved to by its keys, a card begins below the bar. */
const cardClass =
  "scroll-mt-[calc(3.5rem+env(safe-area-inset-top))] focus-visible:outline-offset-[-2px] lg:scroll-mt-3 lg:rounded-card";

/** The feed's cards: only those near the screen or in focus are in the page, and only photos not far from it in memory. */
export function FeedList({ feed, hasMore }: FeedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => feed.pages.flatMap((page) => page.items), [feed]);
  const { virtualizer, top } = useVirtualFeed(entries, list);
  const cards = virtualizer.getVirtualItems();
  const above = (cards[0]?.start ?? top) - top;
  const middle = cards[cards.length >> 1]?.index ?? 0;
  useEffect(() => letGoFarFrom([middle, focusedIndex() ?? middle]));
  return (
    <div
      ref={list}
      role="feed"
      onKeyDown={moveByKeys}
      aria-label={messages.feed.title}
      className="[overflow-anchor:none]" // moving the cards is no reason for the browser to move the page as well
      style={{ height: virtualizer.getTotalSize() }}
    >
      <div style={{ transform: `translateY(${above}px)` }}>
        {cards.map(({ index, key, size, start }, at) => {
          const entry = entries[index];
          if (!entry) return null;
          const marginTop = start - (cards[at - 1]?.end ?? start); // a card in focus may be far from the others
          const place = {
            tabIndex: 0,
            className: cardClass,
            "data-index": index,
            "aria-posinset": index + 1,
            "aria-setsize": hasMore ? -1 : entries.length,
          };
          return isHere(entry) ? (
            <article
              {...place}
              key={key}
              ref={virtualizer.measureElement}
              style={{ marginTop }}
              aria-label={messages.photo.title(entry.owner.displayName)}
            >
              <FeedCard photo={entry} isFirst={index === 0} />
            </article>
          ) : (
            <article
              {...place}
              key={key}
              style={{ height: size, marginTop }}
              aria-busy
              aria-label={messages.app.loading}
            >
              <FeedCardAgain cursor={cursorAt(feed, index)} />
            </article>
          );
        })}
      </div>
    </div>
  );
}
