import { useEffect, useMemo, useRef } from "react";
import { type Feed, isHere } from "../../api/feed-page.ts";
import { messages } from "../../messages/messages.ts";
import { useVirtualRows } from "../../ui/use-virtual-rows.ts";
import { useKeys } from "../keys/use-keys.ts";
import { useLike } from "../photo/use-like.ts";
import { cardHeight } from "./card-height.ts";
import { letGoFarFrom } from "./feed-cache.ts";
import { FeedCard } from "./feed-card.tsx";
import { FeedCardAgain } from "./feed-card-again.tsx";
import { cursorAt } from "./feed-pages.ts";
import { cardInQuestion, moveByKeys, moveOn } from "./move-by-keys.ts";

/** Cards kept ready beyond each edge of the screen. */
const overscan = 3;

interface FeedListProps {
  feed: Feed;
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
}

/** Moved to by its keys, a card begins below the bar. */
const cardClass =
  "scroll-mt-[calc(3.5rem+env(safe-area-inset-top))] focus-visible:outline-offset-[-2px] lg:rounded-card";

/** The feed's cards: only those near the screen or in focus are in the page, and only photos not far from it in memory. */
export function FeedList({ feed, hasMore }: FeedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => feed.pages.flatMap((page) => page.items), [feed]);
  const keys = useMemo(() => entries.map(({ photoId }) => photoId), [entries]);
  const estimatePx = (index: number, columnPx: number, screenPx: number) => {
    const entry = entries[index];
    return entry ? cardHeight(entry, columnPx, screenPx) : 0;
  };
  const virtual = useVirtualRows({ list, name: "feed", keys, estimatePx, overscan });
  const middle = virtual.rows[virtual.rows.length >> 1]?.index ?? 0;
  useEffect(() => letGoFarFrom([middle, virtual.focused ?? middle]));
  const like = useLike();
  const withFeed = (act: (feed: HTMLElement) => void) => () => list.current && act(list.current);
  useKeys("feed", {
    next: withFeed((element) => moveOn(element, 1)),
    previous: withFeed((element) => moveOn(element, -1)),
    like: withFeed((element) => like(keys[cardInQuestion(element) ?? -1])),
  });
  return (
    <div
      ref={list}
      role="feed"
      onKeyDown={moveByKeys}
      aria-label={messages.feed.title}
      className="flow-root [overflow-anchor:none]" // moving the cards is no reason for the browser to move the page as well
      style={{ height: virtual.heightPx }}
    >
      {virtual.rows.map(({ index, key, size, skippedPx, isFirstSeen }) => {
        const entry = entries[index];
        if (!entry) return null;
        const here = isHere(entry) ? entry : undefined;
        const place = {
          tabIndex: 0,
          className: cardClass,
          "data-index": index,
          "aria-posinset": index + 1,
          "aria-setsize": hasMore ? -1 : entries.length,
        };
        return (
          <article
            {...place}
            key={key}
            ref={here ? virtual.measure : null}
            style={{ marginTop: skippedPx, ...(here ? {} : { height: size }) }}
            onFocus={() => virtual.setFocused(key)}
            aria-busy={here ? undefined : true}
            aria-label={here ? messages.photo.title(here.owner.displayName) : messages.app.loading}
          >
            {here ? (
              <FeedCard photo={here} isFirst={index === 0} isFirstSeen={isFirstSeen} />
            ) : (
              <FeedCardAgain cursor={cursorAt(feed, index)} />
            )}
          </article>
        );
      })}
    </div>
  );
}
