import type { Metadata } from "sharp";
import { MediaError } from "../media-error.ts";

/**
 * What a decoder may take that has to hold a whole image, in bytes: with the file, the pixels drawn from and the rest
 * of the work a photo stays under 200 MB then (`npm run bench:media` measures it).
 */
const maxDecoderBytes = 160_000_000;

/** 12.6 megapixels: a phone's. The decoder of AVIF takes 18 bytes a pixel, so such a one takes 220 MB in all. */
const maxAvifPixels = 12_600_000;

/** Samples for each pixel that the frequencies of a JPEG are kept for, by how its colours are thinned out. */
const jpegSamples: Record<string, number> = { "4:2:0": 1.5, "4:2:2": 2, "4:4:4": 3, "4:4:4:4": 4 };

/** Refuses, with IMAGE_TOO_LARGE and what to do about it, an image that takes too much memory to decode. */
export function expectMemory(bytes: Uint8Array, metadata: Metadata): void {
  const { width, height } = metadata;
  const limit = maxPixelsOf(bytes, metadata);
  if (width * height <= limit) return;
  const message = `The image has ${width} x ${height} pixels; ${Math.floor(limit)} is the limit for this kind of file. A plain JPEG may have more.`;
  throw new MediaError("IMAGE_TOO_LARGE", message);
}

/** Decoders that read row by row need next to nothing; the others hold what is counted here for every pixel. */
function maxPixelsOf(
  bytes: Uint8Array,
  { format, isProgressive, chromaSubsampling, channels, depth }: Metadata,
): number {
  if (format === "heif") return maxAvifPixels;
  if (format === "jpeg" && isProgressive) return maxDecoderBytes / (2 * (jpegSamples[chromaSubsampling ?? ""] ?? 4));
  if (format === "png" && isProgressive) return maxDecoderBytes / (channels * (depth === "ushort" ? 2 : 1));
  if (format === "webp" && isLossless(bytes)) return maxDecoderBytes / 4;
  return Number.POSITIVE_INFINITY;
}

function isLossless(webp: Uint8Array): boolean {
  return Buffer.from(webp.buffer, webp.byteOffset, webp.byteLength).includes("VP8L");
}
