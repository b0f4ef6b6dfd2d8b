import type { Metadata } from "sharp";
import { expect, test } from "vitest";
import { maxPixels } from "../limits.ts";
import { expectMemory } from "./expect-memory.ts";
import { webpOf } from "./formats/riff-chunks.ts";

const chunk = Buffer.alloc(8);
/** What it says of lossless data is not in a chunk of its own. */
const lossy = webpOf([["VP8 ", Buffer.from("VP8L ALPH")]]);
const lossless = webpOf([["VP8L", chunk]]);
const clear = webpOf([
  ["VP8X", chunk],
  ["ALPH", chunk],
  ["VP8 ", chunk],
]);

/** What a header says of an image of so many megapixels. */
function header(megapixels: number, o: Partial<Metadata>): Metadata {
  return { width: 1_000, height: megapixels * 1_000, channels: 3, depth: "uchar", ...o } as Metadata;
}

const progressive = { format: "jpeg", isProgressive: true } as const;
const interlaced = { format: "png", isProgressive: true } as const;

const most = maxPixels / 1_000_000;

test.each([
  ["a JPEG", most, { format: "jpeg" }, lossy],
  ["a progressive JPEG", 53, { ...progressive, chromaSubsampling: "4:2:0" }, lossy],
  ["a progressive JPEG in full colour", 26, { ...progressive, chromaSubsampling: "4:4:4" }, lossy],
  ["a PNG", most, { format: "png", channels: 4 }, lossy],
  ["an interlaced PNG", 53, interlaced, lossy],
  ["an interlaced PNG with opacity", 40, { ...interlaced, channels: 4 }, lossy],
  ["an interlaced PNG of 16 bits", 26, { ...interlaced, depth: "ushort" }, lossy],
  ["a WebP", most, { format: "webp" }, lossy],
  ["a WebP with opacity", 80, { format: "webp" }, clear],
  ["a lossless WebP", 40, { format: "webp" }, lossless],
  ["an AVIF", 12, { format: "heif" }, lossy],
] as const)("%s may have %i megapixels", (_, megapixels, kind, bytes) => {
  expect(() => expectMemory(bytes, header(megapixels, kind))).not.toThrow();
  const more = () => expectMemory(bytes, header(megapixels + 1, kind));
  if (megapixels < most) expect(more).toThrow(/A plain JPEG may have more/);
});
