import { rgbaToThumbHash } from "thumbhash";
import { type Bitmap, fromBitmap } from "./decode-image.ts";

/** ThumbHash reads at most 100 pixels a side, and keeps no more of them than 7 waves. */
const hashSide = 100;

/** The ThumbHash of an image, base64. */
export async function renderPlaceholder(bitmap: Bitmap): Promise<string> {
  const { data, info } = await fromBitmap(bitmap)
    .resize(hashSide, hashSide, { fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
