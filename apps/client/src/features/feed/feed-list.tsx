import type { Photo } from "@quick-photos/client-sdk";
import { useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { FeedCard } from "./feed-card.tsx";
import { useVirtualFeed } from "./use-virtual-feed.ts";

interface FeedListProps {
  photos: readonly Photo[];
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
}

/** The feed's cards, of which only those near the screen are in the page. */
export function FeedList({ photos, hasMore }: FeedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { virtualizer, top } = useVirtualFeed(photos, list);
  const cards = virtualizer.getVirtualItems();
  const above = (cards[0]?.start ?? top) - top;
  return (
    <div
      ref={list}
      role="feed"
      aria-label={messages.feed.title}
      className="[overflow-anchor:none]" // moving the cards is no reason for the browser to move the page as well
      style={{ height: virtualizer.getTotalSize() }}
    >
      <div style={{ transform: `translateY(${above}px)` }}>
        {cards.map(({ index, key }) => {
          const photo = photos[index];
          if (!photo) return null;
          return (
            <article
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : photos.length}
              aria-label={messages.photo.title(photo.owner.displayName)}
            >
              <FeedCard photo={photo} isFirst={index === 0} />
            </article>
          );
        })}
      </div>
    </div>
  );
}
