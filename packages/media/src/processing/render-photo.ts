import type { MediaFacts, RenditionName } from "../media.ts";
import { longestSide, renditionSizes } from "../rendition-sizes.ts";
import { cropSquare } from "./crop-square.ts";
import { type Bitmap, fromBitmap, toBitmap } from "./decode-image.ts";
import { type EncodedImage, encodeImage } from "./encode-image.ts";
import { readImage } from "./read-image.ts";
import { renderPlaceholder } from "./render-placeholder.ts";

/** A photo ready to be stored: its facts, and the bytes of its renditions. */
export interface RenderedPhoto extends Omit<MediaFacts, "renditions"> {
  renditions: Record<RenditionName, EncodedImage>;
}

/** Verifies a photo and renders it in all sizes and formats. Refuses as `readImage` does. */
export async function renderPhoto(bytes: Uint8Array): Promise<RenderedPhoto> {
  const { image, bitmap } = await readImage(bytes, longestSide);
  const sizes = renditionSizes(image);
  // One after the other: a photo keeps one core busy, and the queue decides how many photos there are at a time.
  const full = await encodeImage(bitmap);
  const feed = sizes.feed.width < sizes.full.width ? await encodeImage(await narrow(bitmap, sizes.feed.width)) : full;
  const thumb = await encodeImage(await cropSquare(bitmap, sizes.thumb.width));
  const placeholder = await renderPlaceholder(bitmap);
  return { width: image.width, height: image.height, placeholder, renditions: { thumb, feed, full } };
}

function narrow(bitmap: Bitmap, width: number): Promise<Bitmap> {
  return toBitmap(fromBitmap(bitmap).resize({ width }));
}
