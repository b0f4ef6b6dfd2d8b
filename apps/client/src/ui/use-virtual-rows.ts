import {
  defaultRangeExtractor,
  type Rect,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
  windowScroll,
} from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { keepSizes, keptSizes } from "./kept-sizes.ts";
import { useArrivalOffset } from "./use-arrival-offset.ts";
import { useListBox } from "./use-list-box.ts";

interface VirtualRowsOptions {
  list: RefObject<HTMLElement | null>;
  /** Of all lists of the app, which it is: under this name the heights of its rows are kept. */
  name: string;
  /** What each row is known by, also when others come before it. */
  keys: readonly string[];
  /** The height in pixels that a row will have about, in a column so wide on a screen so high, until it is measured. */
  estimatePx: (index: number, columnPx: number, screenPx: number) => number;
  /** Pixels between two rows. */
  gapPx?: number;
  /** Rows kept ready beyond each edge of the screen. */
  overscan: number;
}

/** A row that is in the page. */
export interface VirtualRow extends Pick<VirtualItem, "index" | "size"> {
  key: string;
  /** Pixels between it and the row before it in the page, or the list's beginning, where others are left out. */
  skippedPx: number;
  /** Whether it is on the screen, all or in part, before anybody scrolls. */
  isFirstSeen: boolean;
}

/**
 * The rows of a list that are near the screen, and the one that had the focus last with its neighbours, so that it is
 * not lost and the next Tab leads to the next row. Their number does not depend on how many there are.
 */
export function useVirtualRows({ list, name, keys, estimatePx, gapPx = 0, overscan }: VirtualRowsOptions) {
  const { top, width, screen } = useListBox(list);
  const initialOffset = useArrivalOffset();
  const [scrollToFn] = useState(scrollOnceArrived);
  const [focusedKey, setFocused] = useState<string>();
  const focused = focusedKey === undefined ? -1 : keys.indexOf(focusedKey);
  const virtualizer = useWindowVirtualizer({
    count: keys.length,
    getItemKey: (index) => keys[index] ?? index,
    estimateSize: (index) => estimatePx(index, width, screen),
    measureElement: sizeOf,
    gap: gapPx,
    overscan,
    rangeExtractor: (range) => withNeighbours(defaultRangeExtractor(range), focused, keys.length),
    scrollMargin: top,
    initialOffset,
    initialRect: { width, height: screen },
    observeElementRect: tellResizes,
    scrollToFn,
    initialMeasurementsCache: keptSizes(name),
    // What comes to the head of a list does not push away what is read further down.
    anchorTo: scrollY > top ? "end" : "start",
  });
  useLayoutEffect(() => () => keepSizes(name, virtualizer.takeSnapshot()), [name, virtualizer]);
  let end = top - gapPx;
  const rows = virtualizer.getVirtualItems().map(({ index, key, size, start, end: ownEnd }): VirtualRow => {
    const skippedPx = start - gapPx - end;
    end = ownEnd;
    return { index, key: String(key), size, skippedPx, isFirstSeen: start < screen };
  });
  return {
    rows,
    heightPx: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    focused: focused < 0 ? undefined : focused,
    setFocused,
  };
}

/** A way to scroll the page, except for the first time: that is to where the reader arrives, and the router does it. */
function scrollOnceArrived(): typeof windowScroll<Window> {
  let hasArrived = false;
  return (...to) => {
    if (hasArrived) windowScroll(...to);
    hasArrived = true;
  };
}

/** Tells of another size of the screen when it has one; to ask for the first would lay out the page, and it is known. */
function tellResizes(_: unknown, tell: (screen: Rect) => void): () => void {
  const look = () => tell({ width: innerWidth, height: innerHeight });
  addEventListener("resize", look);
  return () => removeEventListener("resize", look);
}

/**
 * The height of a row when the browser tells it, and the one it is thought to have until then: it is told before the row
 * is drawn, and to ask would lay out the page in the middle of its making.
 */
function sizeOf(row: Element, told: ResizeObserverEntry | undefined, rows: Virtualizer<Window, Element>): number {
  const box = told?.borderBoxSize[0];
  if (box) return Math.round(box.blockSize);
  const index = rows.indexFromElement(row);
  return rows.itemSizeCache.get(rows.options.getItemKey(index)) ?? rows.options.estimateSize(index);
}

function withNeighbours(near: number[], focused: number, count: number): number[] {
  if (focused < 0) return near;
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < count);
  return [...new Set([...near, ...kept])].sort((a, b) => a - b);
}
