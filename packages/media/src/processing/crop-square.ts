import { type Bitmap, fromBitmap } from "./decode-image.ts";
import { webpOptions } from "./webp-options.ts";

/** The middle of an image as a WebP square of at most `side` pixels, never enlarged. */
export function cropSquare(bitmap: Bitmap, side: number): Promise<Buffer> {
  const length = Math.min(side, bitmap.raw.width, bitmap.raw.height);
  return fromBitmap(bitmap).resize(length, length, { fit: "cover" }).webp(webpOptions).toBuffer();
}
