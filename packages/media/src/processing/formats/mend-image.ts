import { mendAvif } from "./mend-avif.ts";
import { mendJpeg } from "./mend-jpeg.ts";
import { mendPng } from "./mend-png.ts";
import { mendWebp } from "./mend-webp.ts";

const byMediaType: Record<string, (bytes: Buffer) => Buffer | null | Promise<Buffer | null>> = {
  "image/jpeg": mendJpeg,
  "image/png": mendPng,
  "image/webp": mendWebp,
  "image/avif": mendAvif,
};

/**
 * Returns the same picture in a file without anything that a decoder stumbles over, for one that could not be decoded
 * as it is; null when there is no such file, since pixels are missing.
 */
export async function mendImage(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  return (await byMediaType[mediaType]?.(bytes)) ?? null;
}
