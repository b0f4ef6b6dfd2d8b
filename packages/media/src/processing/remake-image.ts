import type { RenditionName } from "../media.ts";
import { renditionSizes } from "../rendition-sizes.ts";
import { codec } from "./codec.ts";
import { cropSquare } from "./crop-square.ts";
import { type Bitmap, fromBitmap, toBitmap } from "./decode-image.ts";
import { type EncodedImage, encodeImage } from "./encode-image.ts";

/** Returns the pixels of a file that this package has made; null for one that cannot be read. */
export async function readOwnImage(bytes: Uint8Array | null): Promise<Bitmap | null> {
  return bytes && toBitmap(codec(bytes, { failOn: "truncated" })).catch(() => null);
}

/** Draws a rendition again from the pixels of the same or of a larger one; from a smaller one it is as small as that. */
export async function remakeRendition(bitmap: Bitmap, rendition: RenditionName): Promise<EncodedImage> {
  const size = renditionSizes(bitmap.raw)[rendition];
  if (rendition === "thumb") return encodeImage(await cropSquare(bitmap, size.width));
  return encodeImage(await toBitmap(fromBitmap(bitmap).resize({ width: size.width })));
}
