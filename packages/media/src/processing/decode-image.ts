import { limits } from "@quick-photos/contract";
import type { Raw, Sharp, SharpOptions } from "sharp";
import { MediaError } from "../media-error.ts";
import { codec } from "./codec.ts";
import type { InspectedImage } from "./inspect-image.ts";

/** Decoded pixels: upright, 8-bit sRGB without transparency, and no metadata. */
export interface Bitmap {
  pixels: Buffer;
  raw: Raw;
}

/** What makes the decoder give up: nothing that it can help, missing data, or whatever it would have warned of. */
export type Care = Extract<SharpOptions["failOn"], "none" | "truncated" | "warning">;

/** A decode that takes longer is given up; a 50-megapixel AVIF takes 6 s on one core of the reference machine. */
export const decodeTimeoutSeconds = 30;

/** What lies behind a transparent picture, the same in every theme and place: the paper that most are drawn for. */
const ground = "white";

/**
 * Decodes an image once, at most `maxSide` pixels on its longest side and never enlarged; every rendition is drawn
 * from the result. The decoder shrinks while it reads and turns the image only then, which keeps memory small. What has
 * to be decoded whole takes more, and `expectMemory` bounds it. IMAGE_UNREADABLE.
 */
export async function decodeImage(
  bytes: Uint8Array,
  { deepWithProfile, maxSide, failOn }: Pick<InspectedImage, "deepWithProfile"> & { maxSide: number; failOn: Care },
): Promise<Bitmap> {
  try {
    const decoder = codec(bytes, { autoOrient: true, failOn, limitInputPixels: limits.pixels })
      .timeout({ seconds: decodeTimeoutSeconds })
      .flatten({ background: ground })
      .resize(maxSide, maxSide, { fit: "inside", withoutEnlargement: true });
    // The decoder turns the profile of a deep image into Display P3, and that into sRGB only when asked for it.
    return await toBitmap(deepWithProfile ? decoder.withIccProfile("srgb") : decoder);
  } catch (error) {
    throw new MediaError("IMAGE_UNREADABLE", "The image is broken or incomplete.", { cause: error });
  }
}

/** Starts a drawing from decoded pixels. */
export function fromBitmap({ pixels, raw }: Bitmap): Sharp {
  return codec(pixels, { raw });
}

/** Finishes a drawing as pixels, to be encoded or drawn from again. */
export async function toBitmap(drawing: Sharp): Promise<Bitmap> {
  const { data, info } = await drawing.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
  return { pixels: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}
