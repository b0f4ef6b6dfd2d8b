import { type RiffChunk, riffChunks, webpOf } from "./riff-chunks.ts";

interface Size {
  width: number;
  height: number;
}

/**
 * Returns a WebP of the pixels of this one and what changes how they look, with sizes that are right; null when it has
 * none. Whether any are missing is for the decoder to say.
 */
export function repairWebp(bytes: Buffer): Buffer | null {
  const chunks = [...riffChunks(bytes)];
  const first = (type: string): RiffChunk | undefined => chunks.find((chunk) => chunk.type === type);
  const pixels = first("VP8 ") ?? first("VP8L");
  const size = pixels && sizeOf(pixels);
  if (!pixels || !size?.width || !size.height) return null;
  // Without its opacity the picture would be another one. A part of an Exif may still say which side is up.
  const [alpha, profile, exif] = [first("ALPH"), first("ICCP"), first("EXIF")];
  if (alpha && !alpha.isWhole) return null;
  const isProfileWhole = profile?.isWhole ?? false;
  const flags = (isProfileWhole ? 0x20 : 0) | (alpha || pixels.type === "VP8L" ? 0x10 : 0) | (exif ? 0x08 : 0);
  const ordered = [isProfileWhole ? profile : undefined, alpha, pixels, exif].filter((chunk) => chunk !== undefined);
  return webpOf([["VP8X", extension(flags, size)], ...ordered.map(({ type, data }) => [type, data] as const)]);
}

/** What else is in the file, and the size of its canvas (RFC 9649, section 2.7.1). */
function extension(flags: number, { width, height }: Size): Buffer {
  const data = Buffer.alloc(10);
  data.writeUInt8(flags, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return data;
}

/** 14 bits each: behind the start code of a key frame (RFC 6386, section 9.1), or the signature of lossless data. */
function sizeOf({ type, data }: RiffChunk): Size | null {
  if (data.length < 10) return null;
  if (type === "VP8 ") return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
