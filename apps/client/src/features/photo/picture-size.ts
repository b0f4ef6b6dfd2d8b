import type { PhotoSummary } from "@quick-photos/client-sdk";

type Shape = Pick<PhotoSummary, "width" | "height">;

/** The tallest a picture gets, as a share of the screen's height: the reactions below it stay in reach. */
const tallest = 0.72;

/** CSS pixels that a pixel of a picture may be drawn as: at twice its size a small one is soft, at more it is a blur. */
export const mostStretched = 2;

/**
 * CSS pixels of a phone's width that a file is chosen for. The file made for phones has three times as many (1080); a
 * broader phone stretches it by a fifth at most, which no eye sees, instead of loading the one made for a desk.
 */
const phonePx = 360;

/** The column's width where it is narrower than the screen. */
const columnPx = 600;

const widthAt = ({ width, height }: Shape, room: string): string =>
  `min(${room}, calc(${tallest * 100}dvh * ${width / height}), ${mostStretched * width}px)`;

/** The width of a picture in CSS: the column's, or less when it would get too tall or is too small. */
export const widthOf = (shape: Shape): string => widthAt(shape, "100%");

/** The `sizes` by which a browser chooses a picture's file. */
export const sizesOf = (shape: Shape): string =>
  `(min-width: ${columnPx}px) ${widthAt(shape, `${columnPx}px`)}, min(100vw, ${phonePx}px)`;

/** The height in pixels that a picture has in a column so wide, on a screen so high. */
export const heightOf = ({ width, height }: Shape, columnPx: number, screenPx: number): number =>
  Math.min(tallest * screenPx, (columnPx * height) / width, mostStretched * height);
