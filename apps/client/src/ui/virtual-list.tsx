import { type ReactNode, useRef } from "react";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** Rows kept ready beyond each edge of the screen. */
const overscan = 6;

interface VirtualListProps<T> {
  /** Of all lists of the app, which it is. */
  name: string;
  /** What it is called. */
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
  /** The height in pixels of most rows, as long as text has its usual size. */
  rowPx: number;
  /** What is in an item's row. */
  children: (item: T) => ReactNode;
}

/** A list of any length, of which only the rows near the screen are in the page; each says which of how many it is. */
export function VirtualList<T>({ name, label, items, keyOf, hasMore, rowPx, children }: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const virtual = useVirtualRows({ list, name, keys: items.map(keyOf), estimatePx: () => rowPx, overscan });
  return (
    <ul
      ref={list}
      aria-label={label}
      className="flow-root [overflow-anchor:none]" // what the list makes of its rows is no reason to move the page
      style={{ height: virtual.heightPx }}
    >
      {virtual.rows.map(({ index, key, skippedPx }) => {
        const item = items[index];
        return item === undefined ? null : (
          <li
            key={key}
            ref={virtual.measure}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={hasMore ? -1 : items.length}
            onFocus={() => virtual.setFocused(key)}
            className="contain-content" // what changes in a row lays out no other
            style={{ marginTop: skippedPx }}
          >
            {children(item)}
          </li>
        );
      })}
    </ul>
  );
}
