import type { PhotoSummary } from "@quick-photos/client-sdk";

/** The most pixels of each rendition: `feed` in width, `full` along its longer side (packages/media, `renderPhoto`). */
const feedWidth = 1080;
const fullSide = 2048;

/** The renditions of a photo with the widths they really have, for the browser to choose the smallest that will do. */
export function sourceSet({ width, height, urls }: Pick<PhotoSummary, "width" | "height" | "urls">): string {
  const shrink = Math.min(1, fullSide / Math.max(width, height));
  return `${urls.feed} ${Math.min(width, feedWidth)}w, ${urls.full} ${Math.round(width * shrink)}w`;
}
