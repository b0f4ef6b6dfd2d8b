import type { JpegOptions, WebpOptions } from "sharp";
import { type Bitmap, fromBitmap } from "./decode-image.ts";

/** A picture in the format that all current browsers show, and in the one that everything shows. */
export interface EncodedImage {
  webp: Buffer;
  jpeg: Buffer;
}

/** 80 is where more bytes stop being visible on photos, 4 is the encoder's default effort. */
const webpOptions: WebpOptions = { quality: 80, effort: 4 };

/** The same quality; few will ever ask for it, so the encoder does not search for the smallest file. */
const jpegOptions: JpegOptions = { quality: 80 };

/** Encodes pixels in both formats. */
export async function encodeImage(bitmap: Bitmap): Promise<EncodedImage> {
  const webp = await fromBitmap(bitmap).webp(webpOptions).toBuffer();
  const jpeg = await fromBitmap(bitmap).jpeg(jpegOptions).toBuffer();
  return { webp, jpeg };
}
