import { deflateSync, inflateSync } from "node:zlib";
import { type PngChunk, pngChunk, pngChunks, pngSignature } from "../../src/processing/formats/png-chunks.ts";
import { riffChunks, webpOf } from "../../src/processing/formats/riff-chunks.ts";

/** A file, and a word for how it was spoiled. */
export type Spoiled = [name: string, bytes: Buffer];

const text = (words: string) => Buffer.from(words, "latin1");
const trailer = text("MotionPhoto_Data ftypmp42 and whatever else a phone puts behind a picture. ".repeat(20));

/** A JPEG whose surroundings are spoiled in every way that leaves its rows alone. */
export function aroundJpeg(jpeg: Buffer): Spoiled[] {
  const rows = jpeg.subarray(0, -2);
  const afterFirst = 4 + jpeg.readUInt16BE(4);
  const begun = (part: Buffer) => Buffer.concat([jpeg.subarray(0, afterFirst), part, jpeg.subarray(afterFirst)]);
  return [
    ["something behind it", Buffer.concat([jpeg, trailer])],
    ["another picture behind it", Buffer.concat([jpeg, jpeg])],
    ["another picture instead of an end marker", Buffer.concat([rows, jpeg])],
    ["no end marker", rows],
    ["half an end marker", jpeg.subarray(0, -1)],
    ["zeros instead of an end marker", Buffer.concat([rows, Buffer.alloc(3000)])],
    ["words instead of an end marker", Buffer.concat([rows, trailer])],
    ["words between its segments", begun(text("words"))],
    ["a segment longer than it says", begun(segment(0xec, Buffer.alloc(40, 65), 9))],
    ["a segment of no length", begun(segment(0xec, Buffer.alloc(40, 65), 0))],
    ["a broken Exif", begun(segment(0xe1, text("Exif\0\0II*\0\xff\xff\xff\xffwords")))],
    ["an Exif cut off", begun(segment(0xe1, text("Exif\0\0MM\0*\0\0\0\x08\0\x40")))],
    ["a profile that is none", begun(segment(0xe2, text(`ICC_PROFILE\0\x01\x01${"words".repeat(80)}`)))],
    ["one part of five of a profile", begun(segment(0xe2, text(`ICC_PROFILE\0\x02\x05${"words".repeat(80)}`)))],
    ["an index of pictures that are not there", begun(segment(0xe2, text("MPF\0II*\0\xff\xff\xff\xff")))],
    ["a restart marker before its pixels", begun(Buffer.from("ffd3", "hex"))],
  ];
}

/** A PNG whose surroundings are spoiled in every way that leaves its rows alone. */
export function aroundPng(png: Buffer): Spoiled[] {
  const chunks = [...pngChunks(png)];
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const inserted = (type: string, data: Buffer) =>
    build(chunks.flatMap((chunk, at) => (at === 0 ? [plain(chunk), pngChunk(type, data)] : [plain(chunk)])));
  const summed = (type: string) => build(chunks.map((chunk) => (chunk.type === type ? unsummed(chunk) : plain(chunk))));
  const packed = (...idat: Buffer[]) => build([plain(chunks[0]), ...idat, pngChunk("IEND", Buffer.alloc(0))]);
  return [
    ["something behind it", Buffer.concat([png, trailer])],
    ["no end chunk", png.subarray(0, -12)],
    ["half an end chunk", png.subarray(0, -4)],
    ["no sum after its pixels", png.subarray(0, -16)],
    ["a wrong sum after its header", summed("IHDR")],
    ["wrong sums after its pixels", summed("IDAT")],
    ["a wrong sum of its pixels", packed(pngChunk("IDAT", Buffer.concat([pixels.subarray(0, -1), Buffer.alloc(1)])))],
    ["no sum of its pixels", packed(pngChunk("IDAT", pixels.subarray(0, -4)))],
    ["no sum of its pixels and no end", build([plain(chunks[0]), pngChunk("IDAT", pixels.subarray(0, -4))])],
    ["pixels too many", packed(pngChunk("IDAT", deflateSync(Buffer.concat(Array(2).fill(inflateSync(pixels))))))],
    [
      "a comment among its pixels",
      packed(pngChunk("IDAT", pixels.subarray(0, 500)), comment, pngChunk("IDAT", pixels.subarray(500))),
    ],
    ["a chunk nobody knows", inserted("WoRd", trailer)],
    ["a profile that is none", inserted("iCCP", text("words\0\0words"))],
    ["a broken Exif", inserted("eXIf", text("words"))],
    ["a broken palette", inserted("PLTE", text("words"))],
    ["broken opacity", inserted("tRNS", text("words"))],
    ["a comment that says acTL", inserted("tEXt", text("Comment\0\0\0\x08acTL\0\0\0\x02"))],
  ];
}

/** A WebP whose surroundings are spoiled in every way that leaves its rows alone. */
export function aroundWebp(webp: Buffer): Spoiled[] {
  const chunks = [...riffChunks(webp)].map(({ type, data }) => [type, data] as const);
  const ownFlags = chunks[0]?.[0] === "VP8X" ? (chunks[0][1][0] ?? 0) : 0;
  const sized = (size: number) => {
    const copy = Buffer.from(webp);
    copy.writeUInt32LE(size, 4);
    return copy;
  };
  const withFlags = (flags: number, ...more: (readonly [string, Buffer])[]) => {
    const data = Buffer.from([flags | ownFlags, 0, 0, 0, 159, 0, 0, 119, 0, 0]);
    return webpOf([["VP8X", data], ...chunks.filter(([type]) => type !== "VP8X"), ...more]);
  };
  const cutMetadata = withFlags(0x0c, ["XMP ", trailer]).subarray(0, -500);
  return [
    ["something behind it", Buffer.concat([webp, trailer])],
    ["a size of nothing", sized(0)],
    ["a size too small", sized(100)],
    ["a size too large", sized(webp.length + 5000)],
    ["no size", sized(0xffffffff)],
    ["metadata cut off", cutMetadata],
    ["metadata that are missing", withFlags(0x0c)],
    ["flags of an animation that it is not", withFlags(0x02)],
    ["a chunk nobody knows first", webpOf([["WORD", trailer], ...chunks])],
    ["a broken Exif", withFlags(0x08, ["EXIF", text("words")])],
    ["a comment that says ANMF", withFlags(0x04, ["XMP ", text("ANMF ANMF ANMF")])],
  ];
}

/** An AVIF whose surroundings are spoiled in every way that leaves its rows alone. */
export function aroundAvif(avif: Buffer): Spoiled[] {
  const dataAt = avif.indexOf("mdat", 0, "latin1") - 4;
  const sized = (size: number) => {
    const copy = Buffer.from(avif);
    copy.writeUInt32BE(size, dataAt);
    return copy;
  };
  return [
    ["something behind it", Buffer.concat([avif, trailer])],
    ["the beginning of a box behind it", Buffer.concat([avif, text("\0\0\x01\0free")])],
    ["a box of no size behind it", Buffer.concat([avif, text("\0\0\0\x03free")])],
    ["a box of data too long", sized(avif.length)],
    ["a box of data too short", sized(50)],
    ["a comment that says avis", Buffer.concat([avif, text("\0\0\0\x10freeavismoov")])],
  ];
}

const comment = pngChunk("tEXt", text("Comment\0words"));

const build = (chunks: readonly Buffer[]) => Buffer.concat([pngSignature, ...chunks]);

function plain(chunk: PngChunk | undefined): Buffer {
  if (!chunk) throw new Error("the PNG has no chunks");
  return pngChunk(chunk.type, chunk.data);
}

function unsummed(chunk: PngChunk): Buffer {
  const bytes = plain(chunk);
  bytes.writeUInt32BE(0x12345678, bytes.length - 4);
  return bytes;
}

function segment(code: number, data: Buffer, length = data.length + 2): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(length, 2);
  return Buffer.concat([head, data]);
}
