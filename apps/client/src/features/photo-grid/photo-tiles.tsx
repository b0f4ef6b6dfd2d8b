import type { QueryKey } from "@tanstack/react-query";
import { useRef } from "react";
import { useMedia, wide } from "../../ui/use-media.ts";
import { useVirtualRows } from "../../ui/use-virtual-rows.ts";
import { columnsOn, gapPx, gridClass, largeClass } from "./photo-grid-class.ts";
import { rowHeight, rowsOf } from "./photo-rows.ts";
import { type GridPhoto, PhotoTile } from "./photo-tile.tsx";

/** Rows kept ready beyond each edge of the screen. */
const overscan = 3;

interface PhotoTilesProps {
  photos: readonly GridPhoto[];
  /** The key of their list, for looking at one after the other. */
  list: QueryKey;
  /** Whether it is said of each whose it is; false when left out. */
  isNamed?: boolean;
  /** Whether more can be loaded, so that nobody knows how many there are. */
  hasMore: boolean;
}

/** Photos in a grid, of which only the rows near the screen are in the page; each says which of how many it is. */
export function PhotoTiles({ photos, list: listKey, isNamed = false, hasMore }: PhotoTilesProps) {
  const list = useRef<HTMLUListElement>(null);
  const columns = useMedia(wide) ? columnsOn.wide : columnsOn.phone;
  const rows = rowsOf(photos, columns, hasMore);
  const keys = rows.map(({ first }) => String(first));
  const estimatePx = (row: number, columnPx: number) => rowHeight(row, columns, columnPx);
  // No height is measured, so none is kept under this name: all follow from the width.
  const virtual = useVirtualRows({ list, name: "grid", keys, estimatePx, gapPx, overscan });
  return (
    <ul ref={list} className={`${gridClass} [overflow-anchor:none]`} style={{ height: virtual.heightPx }}>
      {virtual.rows.map(({ index: row, key, skippedPx, isFirstSeen }) =>
        rows[row]?.photos.map((photo, column) => {
          const index = (rows[row]?.first ?? 0) + column;
          return (
            <li
              key={photo.photoId}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : photos.length}
              onFocus={() => virtual.setFocused(key)}
              className={`relative aspect-square ${index === 0 ? largeClass : ""}`}
              style={{ marginTop: skippedPx }}
            >
              <PhotoTile
                photo={photo}
                list={listKey}
                isNamed={isNamed}
                isLarge={index === 0}
                isFirstSeen={isFirstSeen}
              />
            </li>
          );
        }),
      )}
    </ul>
  );
}
