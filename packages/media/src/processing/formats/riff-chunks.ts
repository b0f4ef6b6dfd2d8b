/** Where the chunks of a WebP begin: after `RIFF`, a size and `WEBP` (RFC 9649, section 2.4). */
const headerSize = 12;

/** A chunk of a WebP (RFC 9649, section 2.3). */
export interface RiffChunk {
  type: string;
  /** What there is of it: less than it says when the file ends first. */
  data: Buffer;
  isWhole: boolean;
}

/** Walks the chunks of a WebP to the end of the file, whatever size its header says. */
export function* riffChunks(bytes: Buffer): Generator<RiffChunk> {
  for (let at = headerSize; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    const type = bytes.toString("latin1", at, at + 4);
    yield { type, data: bytes.subarray(at + 8, end), isWhole: end <= bytes.length };
    at = end + (size % 2);
  }
}

/** Returns a WebP of these chunks. */
export function webpOf(chunks: readonly (readonly [type: string, data: Uint8Array])[]): Buffer {
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), ...chunks.map(([type, data]) => riffChunk(type, data))]);
  return riffChunk("RIFF", body);
}

function riffChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(type, "latin1");
  chunk.writeUInt32LE(data.length, 4);
  chunk.set(data, 8);
  return chunk;
}
