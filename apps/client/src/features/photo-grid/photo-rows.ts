import { gapPx } from "./photo-grid-class.ts";

/** A row of a grid: its photos, and where the first of them is in the list. */
interface PhotoRow<P> {
  first: number;
  photos: P[];
}

/**
 * Returns photos in the rows of a grid: the first row is that of the large photo, of two cells each way, with those
 * beside it. A row that is not full waits for the rest of it, as long as there is `more`.
 */
export function rowsOf<P>(photos: readonly P[], columns: number, more: boolean): PhotoRow<P>[] {
  const besideLarge = 1 + 2 * (columns - 2);
  const rows: PhotoRow<P>[] = [];
  for (let first = 0; first < photos.length; ) {
    const most = first === 0 ? besideLarge : columns;
    const row = photos.slice(first, first + most);
    if (row.length === most || !more || first === 0) rows.push({ first, photos: row });
    first += most;
  }
  return rows;
}

/** The height in pixels of a row of square photos in a column so wide: the first is two cells high. */
export function rowHeight(row: number, columns: number, columnPx: number): number {
  const cellPx = (columnPx - (columns - 1) * gapPx) / columns;
  return row === 0 ? 2 * cellPx + gapPx : cellPx;
}
