import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createDeflate, createInflateRaw } from "node:zlib";
import { limits } from "@quick-photos/contract";
import { type PngChunk, pngChunk, pngChunks, pngSignature } from "./png-chunks.ts";

/** What changes how pixels look, beside the header and the pixels themselves. */
const meaningful: readonly string[] = ["PLTE", "tRNS", "iCCP", "sRGB", "gAMA", "cHRM", "cICP", "eXIf"];

/** Packed with less effort, the pixels of a photo take a fifth more than in its file; what takes more than this is none. */
const maxPackedBytes = 1.5 * limits.uploadBytes;

/** Bytes before the compressed data of a zlib stream, two of them (RFC 1950, section 2.2). */
const zlibHeaderSize = 2;

/**
 * Returns a PNG of the pixels that can be read from this one, all sums made anew, null when there are none. Whether any
 * are missing is for the decoder to say.
 */
export async function repairPng(bytes: Buffer): Promise<Buffer | null> {
  const chunks = [...pngChunks(bytes)];
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header?.length !== 13) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (width * height > limits.pixels) return null;
  const pixels = await packAgain(chunks, maxRawBytes(width, height));
  if (pixels === null) return null;
  const kept = chunks.filter(({ type, isIntact }) => isIntact && meaningful.includes(type));
  const around = kept.map(({ type, data }) => pngChunk(type, data));
  const [ihdr, iend] = [pngChunk("IHDR", header), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([pngSignature, ihdr, ...around, ...pixels, iend]);
}

/** Four channels of 16 bits, and in each of at most two rows for one (of the seven passes of an interlaced PNG) a filter. */
const maxRawBytes = (width: number, height: number): number => height * (8 * width + 2) + 8 * width;

/** Unpacks without regard to the sum at the end, and packs whatever came out into chunks; null when that is too much. */
async function packAgain(chunks: readonly PngChunk[], maxRaw: number): Promise<Buffer[] | null> {
  const data = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data));
  const packed: Buffer[] = [];
  let size = 0;
  const collect = new Writable({
    write(piece: Buffer, _, done) {
      size += piece.length;
      packed.push(pngChunk("IDAT", piece));
      done(size > maxPackedBytes ? new RangeError("the pixels of a photo take less") : null);
    },
  });
  const source = Readable.from([data.subarray(zlibHeaderSize)]);
  const unpack = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  const pack = createDeflate({ level: 1, chunkSize: 64 * 1024 });
  const work = pipeline(source, unpack, (raw) => firstBytes(raw, maxRaw), pack, collect);
  return work.then(
    () => packed,
    () => null,
  );
}

/** No more than an image of this size may have. */
async function* firstBytes(raw: AsyncIterable<Buffer>, maxRaw: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of raw) {
    size += chunk.length;
    yield chunk;
    if (size > maxRaw) return;
  }
}
