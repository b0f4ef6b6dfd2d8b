import type { Metadata } from "sharp";
import { expect, test } from "vitest";
import { expectMemory } from "./expect-memory.ts";

const lossy = Buffer.from("RIFF....WEBPVP8 ");
const lossless = Buffer.from("RIFF....WEBPVP8L");

/** What a header says of an image of so many megapixels. */
function header(megapixels: number, o: Partial<Metadata>): Metadata {
  return { width: 1_000, height: megapixels * 1_000, channels: 3, depth: "uchar", ...o } as Metadata;
}

const progressive = { format: "jpeg", isProgressive: true } as const;
const interlaced = { format: "png", isProgressive: true } as const;

test.each([
  ["a JPEG", 50, { format: "jpeg" }, lossy],
  ["a progressive JPEG", 50, { ...progressive, chromaSubsampling: "4:2:0" }, lossy],
  ["a progressive JPEG in full colour", 26, { ...progressive, chromaSubsampling: "4:4:4" }, lossy],
  ["a PNG", 50, { format: "png", channels: 4 }, lossy],
  ["an interlaced PNG", 50, interlaced, lossy],
  ["an interlaced PNG of 16 bits", 26, { ...interlaced, depth: "ushort" }, lossy],
  ["a WebP", 50, { format: "webp" }, lossy],
  ["a lossless WebP", 40, { format: "webp" }, lossless],
  ["an AVIF", 12, { format: "heif" }, lossy],
] as const)("%s may have %i megapixels, and more only if it may have 50", (_, megapixels, kind, bytes) => {
  expect(() => expectMemory(bytes, header(megapixels, kind))).not.toThrow();
  const more = () => expectMemory(bytes, header(megapixels + 1, kind));
  if (megapixels === 50 && !("isProgressive" in kind)) expect(more).not.toThrow();
  else if (megapixels < 50) expect(more).toThrow(/A plain JPEG may have more/);
});
