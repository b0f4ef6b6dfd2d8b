import type { Metadata } from "sharp";
import { maxAvifPixels, maxDecoderBytes } from "../limits.ts";
import { MediaError } from "../media-error.ts";
import { readJpegScans } from "./formats/jpeg-scans.ts";
import { riffChunks } from "./formats/riff-chunks.ts";

/** Samples for each pixel that the frequencies of a JPEG are kept for, by how its colours are thinned out. */
const jpegSamples: Record<string, number> = { "4:2:0": 1.5, "4:2:2": 2, "4:4:4": 3, "4:4:4:4": 4 };

/** Refuses, with IMAGE_TOO_LARGE and what to do about it, an image that takes too much memory to decode. */
export function expectMemory(bytes: Buffer, metadata: Metadata): void {
  const { width, height } = metadata;
  const limit = maxPixelsOf(bytes, metadata);
  if (width * height <= limit) return;
  const message = `The image has ${width} x ${height} pixels; ${Math.floor(limit)} is the limit for this kind of file. A plain JPEG may have more.`;
  throw new MediaError("IMAGE_TOO_LARGE", message);
}

/** Decoders that read row by row need next to nothing; the others hold what is counted here for every pixel. */
function maxPixelsOf(bytes: Buffer, { format, isProgressive, chromaSubsampling, channels, depth }: Metadata): number {
  if (format === "heif") return maxAvifPixels;
  if (format === "jpeg")
    return maxDecoderBytes / jpegBytes(bytes, channels === 1 ? 1 : jpegSamples[chromaSubsampling ?? ""]);
  if (format === "png" && isProgressive) return maxDecoderBytes / (channels * (depth === "ushort" ? 2 : 1));
  if (format === "webp") return maxDecoderBytes / webpBytes(bytes);
  return Number.POSITIVE_INFINITY;
}

/** Frequencies of 16 bits each are held until the last scan, unless the first brings all of them, of all colours. */
function jpegBytes(jpeg: Buffer, samples = 4): number {
  return readJpegScans(jpeg, 1).isFull ? 0 : 2 * samples;
}

/** Lossless pixels are held as four bytes each. Opacity is held beside lossy ones, which are not: see docs/media.md. */
function webpBytes(webp: Buffer): number {
  const types = [...riffChunks(webp)].map(({ type }) => type);
  if (types.includes("VP8L")) return 4;
  return types.includes("ALPH") ? 2 : 0;
}
