import { cropSquare } from "./crop-square.ts";
import { type EncodedImage, encodeImage } from "./encode-image.ts";
import { readImage } from "./read-image.ts";

/** Pixels a side: a large round picture on a phone at 3x. */
const pictureSide = 256;

/** Enough pixels on the longest side to cut the square from an image four times as long as wide. */
const decodedSide = 4 * pictureSide;

/** Verifies an image and renders its middle as a square profile picture; refuses as `renderPhoto` does. */
export async function renderPicture(bytes: Uint8Array): Promise<EncodedImage> {
  const { bitmap } = await readImage(bytes, decodedSide);
  return encodeImage(await cropSquare(bitmap, pictureSide));
}
