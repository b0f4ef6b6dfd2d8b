import { brandsOf, findBoxes } from "./iso-boxes.ts";
import { pngChunks } from "./png-chunks.ts";
import { riffChunks } from "./riff-chunks.ts";

const byMediaType: Record<string, (bytes: Buffer) => boolean> = {
  "image/png": isAnimatedPng,
  "image/webp": isAnimatedWebp,
  "image/avif": isSequence,
  "image/heic": isSequence,
  "image/heif": isSequence,
};

/**
 * Returns whether an image moves, by the structure of its file: words in a comment make no animation, nor do the
 * further pictures that cameras put behind a JPEG. One frame alone is a still image, whatever it is wrapped in.
 */
export function hasSeveralFrames(bytes: Buffer, mediaType: string): boolean {
  return byMediaType[mediaType]?.(bytes) ?? false;
}

/** The control chunk lies before the pixels and begins with the number of frames (PNG specification, section 11.3.6). */
function isAnimatedPng(bytes: Buffer): boolean {
  for (const { type, data } of pngChunks(bytes)) {
    if (type === "acTL") return data.length >= 4 && data.readUInt32BE() > 1;
    if (type === "IDAT") return false;
  }
  return false;
}

function isAnimatedWebp(bytes: Buffer): boolean {
  let frames = 0;
  for (const { type } of riffChunks(bytes)) {
    if (type === "ANMF") frames++;
    if (frames > 1) return true;
  }
  return false;
}

/** Who names `avif` first means the still picture, even with a track beside it; all others are played by their track. */
function isSequence(bytes: Buffer): boolean {
  if (brandsOf(bytes)[0] === "avif") return false;
  const tables = findBoxes(bytes, ["moov", "trak", "mdia", "minf", "stbl", "stsz"]);
  // Version and flags, the size of all samples, and how many there are (ISO/IEC 14496-12, section 8.7.3).
  return tables.some(({ start, end }) => start + 12 <= end && bytes.readUInt32BE(start + 8) > 1);
}
