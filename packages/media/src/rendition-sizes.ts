import type { RenditionName } from "./media.ts";

/** Sides in pixels: a third of a phone's screen at 3x, its whole width, and a laptop's screen. */
const thumbSide = 400;
const feedWidth = 1080;
const fullSide = 2048;

/** The most pixels on the longest side of any rendition. */
export const longestSide = fullSide;

interface Size {
  width: number;
  height: number;
}

/**
 * The size in pixels of every rendition of a photo of this size: `thumb` a square, `feed` at most 1080 wide, `full` at
 * most 2048 on its longest side; none is ever larger than the photo.
 */
export function renditionSizes(photo: Size): Record<RenditionName, Size> {
  const full = shrink(photo, fullSide / Math.max(photo.width, photo.height));
  const square = Math.min(thumbSide, full.width, full.height);
  return { thumb: { width: square, height: square }, feed: shrink(full, feedWidth / full.width), full };
}

function shrink({ width, height }: Size, scale: number): Size {
  if (scale >= 1) return { width, height };
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
