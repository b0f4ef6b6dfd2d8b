import { columns, gapPx } from "./photo-grid-class.ts";

/** Photos in the rows of a grid: the first row is that of the large photo with the two beside it. */
export const rowsOf = <P>(photos: readonly P[]): P[][] =>
  Array.from({ length: Math.ceil(photos.length / columns) }, (_, row) =>
    photos.slice(row * columns, (row + 1) * columns),
  );

/** The height in pixels of a row of square photos in a column so wide: the first is two cells high. */
export function rowHeight(row: number, columnPx: number): number {
  const cellPx = (columnPx - (columns - 1) * gapPx) / columns;
  return row === 0 ? 2 * cellPx + gapPx : cellPx;
}
