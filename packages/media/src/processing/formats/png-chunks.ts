import { crc32 } from "node:zlib";

/** The first bytes of every PNG (PNG specification, section 5.2). */
export const pngSignature = Buffer.from("89504e470d0a1a0a", "hex");

/** A chunk of a PNG (section 5.3). */
export interface PngChunk {
  type: string;
  /** What there is of it: less than it says when the file ends first. */
  data: Buffer;
  /** Whether all of it is there, unchanged since it was written. */
  isIntact: boolean;
}

/** Walks the chunks of a PNG up to its end chunk, or the end of the file. */
export function* pngChunks(bytes: Buffer): Generator<PngChunk> {
  for (let at = pngSignature.length; at + 8 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const isIntact = end + 4 <= bytes.length && bytes.readUInt32BE(end) === crc32(bytes.subarray(at + 4, end));
    yield { type, data: bytes.subarray(at + 8, end), isIntact };
    if (type === "IEND") return;
    at = end + 4;
  }
}

/** Returns a chunk as a PNG holds it. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
