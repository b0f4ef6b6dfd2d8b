import { repairAvif } from "./repair-avif.ts";
import { repairJpeg } from "./repair-jpeg.ts";
import { repairPng } from "./repair-png.ts";
import { repairWebp } from "./repair-webp.ts";

const byMediaType: Record<string, (bytes: Buffer) => Buffer | null | Promise<Buffer | null>> = {
  "image/jpeg": repairJpeg,
  "image/png": repairPng,
  "image/webp": repairWebp,
  "image/avif": repairAvif,
};

/**
 * Returns the same picture in a file without anything that a decoder stumbles over, for one that could not be decoded
 * as it is; null when there is no such file, since pixels are missing.
 */
export async function repairImage(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  return (await byMediaType[mediaType]?.(bytes)) ?? null;
}
