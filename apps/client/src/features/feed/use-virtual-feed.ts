import { useWindowVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { FeedEntry } from "../../api/feed-page.ts";
import { cardHeight } from "./card-height.ts";
import { withFocused } from "./focused-card.ts";

/** Cards kept ready beyond each edge of the screen. */
const overscan = 3;

interface Place {
  sizes: VirtualItem[];
  offset: number;
}

/** Where the reader left the feed: coming back, every card has its height at once, and so the page its position. */
let left: Place | undefined;

/** The cards of the feed that are near the screen or in focus; their number does not depend on how many there are. */
export function useVirtualFeed(entries: readonly FeedEntry[], list: RefObject<HTMLElement | null>) {
  const [{ top, width }, setBox] = useState({ top: 0, width: innerWidth });
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setBox({ top: box.top + scrollY, width: box.width });
  }, [list]);
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: (index) => {
      const entry = entries[index];
      return entry ? cardHeight(entry, width, innerHeight) : 0;
    },
    getItemKey: (index) => entries[index]?.photoId ?? index,
    overscan,
    rangeExtractor: withFocused,
    scrollMargin: top,
    ...(left ? { initialMeasurementsCache: left.sizes, initialOffset: left.offset } : {}),
  });
  useLayoutEffect(
    () => () => {
      left = { sizes: virtualizer.takeSnapshot(), offset: virtualizer.scrollOffset ?? 0 };
    },
    [virtualizer],
  );
  return { virtualizer, top };
}
