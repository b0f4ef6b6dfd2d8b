import { MediaError } from "../media-error.ts";
import { type Bitmap, type Care, decodeImage } from "./decode-image.ts";
import { repairImage } from "./formats/repair-image.ts";
import { hasAllRows } from "./formats/repair-jpeg.ts";
import { withoutFilling } from "./formats/without-filling.ts";
import { expectStillImage, type InspectedImage, inspectImage } from "./inspect-image.ts";

/** An image that was read: what it is, and its pixels. */
export interface ReadImage {
  image: InspectedImage;
  bitmap: Bitmap;
}

/** What ends with a marker or a sum; the data of the others may end with thousands of zeros, if they are black. */
const neverEndsWithZeros: readonly string[] = ["image/jpeg", "image/png"];

/**
 * Verifies an image by its bytes alone and decodes it, at most `maxSide` pixels on its longest side. What the decoder
 * does not take as it is, is repaired and tried once more: only pixels that are missing make it IMAGE_UNREADABLE. Refuses
 * with UPLOAD_TYPE_UNSUPPORTED what is no still image of a kind that is decoded, and with IMAGE_TOO_LARGE.
 */
export async function readImage(file: Uint8Array, maxSide: number): Promise<ReadImage> {
  const given = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const mediaType = expectStillImage(given);
  const bytes = neverEndsWithZeros.includes(mediaType) ? withoutFilling(given) : given;
  try {
    return await read(bytes, maxSide, mediaType === "image/jpeg" ? "warning" : "truncated");
  } catch (error) {
    if (!(error instanceof MediaError && error.code === "IMAGE_UNREADABLE")) throw error;
    const repaired = await repairImage(bytes, mediaType);
    if (repaired === null) throw error;
    if (mediaType !== "image/jpeg") return await read(repaired, maxSide, "truncated");
    return await readDamagedJpeg(repaired, maxSide, error);
  }
}

/** The decoder of JPEG draws what is missing grey, and does not say so when it is told not to mind other damage. */
async function readDamagedJpeg(repaired: Buffer, maxSide: number, refusal: MediaError): Promise<ReadImage> {
  await inspectImage(repaired);
  const isWhole = await hasAllRows(repaired).catch(() => false);
  if (!isWhole) throw refusal;
  return read(repaired, maxSide, "none");
}

async function read(bytes: Buffer, maxSide: number, failOn: Care): Promise<ReadImage> {
  const image = await inspectImage(bytes);
  return { image, bitmap: await decodeImage(bytes, { ...image, maxSide, failOn }) };
}
