import { limits } from "@quick-photos/contract";
import sharp, { type Metadata } from "sharp";
import { expect, test } from "vitest";
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

const rgb = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
const plain = await rgb.jpeg().toBuffer();
const progressive = await rgb.jpeg({ progressive: true }).toBuffer();
/** A frame of three colours, and a scan of the first of them: the others have scans of their own. */
const oneByOne = Buffer.from("ffd8ffc00011080008000803012200021101031101ffda0008010100003f0000", "hex");

const interlaced = { format: "png", isProgressive: true } as const;

const most = limits.pixels / 1_000_000;

test.each([
  ["a JPEG", most, { format: "jpeg", chromaSubsampling: "4:4:4" }, plain],
  ["a progressive JPEG", 53, { format: "jpeg", chromaSubsampling: "4:2:0" }, progressive],
  ["a progressive JPEG in full colour", 26, { format: "jpeg", chromaSubsampling: "4:4:4" }, progressive],
  ["a grey progressive JPEG", 80, { format: "jpeg", chromaSubsampling: "4:4:4", channels: 1 }, progressive],
  ["a JPEG of one colour after the other", 53, { format: "jpeg", chromaSubsampling: "4:2:0" }, oneByOne],
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
