import type { PhotoSummary } from "@quick-photos/client-sdk";

type Shape = Pick<PhotoSummary, "width" | "height">;

/** The tallest a picture gets, as a share of the screen's height: the reactions below it stay in reach. */
const tallest = 0.72;

/** The width of a picture in CSS: the column's, or less when it would get too tall. */
export const widthOf = ({ width, height }: Shape): string => `min(100%, calc(${tallest * 100}dvh * ${width / height}))`;

/** The height in pixels that a picture has in a column so wide, on a screen so high. */
export const heightOf = ({ width, height }: Shape, columnPx: number, screenPx: number): number =>
  Math.min(tallest * screenPx, (columnPx * height) / width);
