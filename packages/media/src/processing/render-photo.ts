import type { AcceptedContentType } from "../limits.ts";
import type { MediaFacts, RenditionName } from "../media.ts";
import { cropSquare } from "./crop-square.ts";
import { type Bitmap, decodeImage, fromBitmap } from "./decode-image.ts";
import { inspectImage } from "./inspect-image.ts";
import { renderPlaceholder } from "./render-placeholder.ts";
import { webpOptions } from "./webp-options.ts";

/** A photo ready to be stored: its facts, and the bytes of its renditions. */
export interface RenderedPhoto extends Omit<MediaFacts, "renditions"> {
  renditions: Record<RenditionName, Buffer>;
}

/** Sides in pixels: a third of a phone's screen at 3x, its whole width, and a laptop's screen. */
const thumbSide = 400;
const feedWidth = 1080;
const fullSide = 2048;

/**
 * Verifies and renders a photo: `thumb` a square, `feed` at most 1080 wide, `full` at most 2048 on its longest side,
 * all WebP and never enlarged. Refuses as `inspectImage` and `decodeImage` do.
 */
export async function renderPhoto(bytes: Uint8Array, announced: AcceptedContentType): Promise<RenderedPhoto> {
  const image = await inspectImage(bytes, announced);
  const bitmap = await decodeImage(bytes, image, fullSide);
  // One after the other: a photo keeps one core busy, and the queue decides how many photos there are at a time.
  const full = await fromBitmap(bitmap).webp(webpOptions).toBuffer();
  const feed = await renderFeed(bitmap);
  const thumb = await cropSquare(bitmap, thumbSide);
  const placeholder = await renderPlaceholder(bitmap);
  return { width: image.width, height: image.height, placeholder, renditions: { thumb, feed, full } };
}

function renderFeed(bitmap: Bitmap): Promise<Buffer> {
  return fromBitmap(bitmap).resize({ width: feedWidth, withoutEnlargement: true }).webp(webpOptions).toBuffer();
}
