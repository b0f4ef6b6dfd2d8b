import { type Bitmap, fromBitmap, toBitmap } from "./decode-image.ts";

/** The middle of an image as a square of at most `side` pixels, never enlarged. */
export function cropSquare(bitmap: Bitmap, side: number): Promise<Bitmap> {
  const length = Math.min(side, bitmap.raw.width, bitmap.raw.height);
  return toBitmap(fromBitmap(bitmap).resize(length, length, { fit: "cover" }));
}
