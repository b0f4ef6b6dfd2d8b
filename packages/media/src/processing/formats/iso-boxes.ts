/** A box of the ISO base media file format (ISO/IEC 14496-12, section 4.2), which AVIF, HEIC and MP4 are made of. */
export interface IsoBox {
  type: string;
  /** Offsets of its content; `end` is never beyond what was asked for, however long the box says it is. */
  start: number;
  end: number;
}

/** Walks the boxes that lie between two offsets, up to one that is none. */
function* isoBoxes(bytes: Buffer, start = 0, end = bytes.length): Generator<IsoBox> {
  for (let at = start; at + 8 <= end; ) {
    const { size, headerSize } = readSize(bytes, at, end);
    if (size < headerSize) return;
    yield { type: bytes.toString("latin1", at + 4, at + 8), start: at + headerSize, end: Math.min(at + size, end) };
    at += size;
  }
}

/** Returns every box that lies at the end of this path of types. */
export function findBoxes(bytes: Buffer, path: readonly string[], start = 0, end = bytes.length): IsoBox[] {
  const [type, ...rest] = path;
  const found = [...isoBoxes(bytes, start, end)].filter((box) => box.type === type);
  return rest.length === 0 ? found : found.flatMap((box) => findBoxes(bytes, rest, box.start, box.end));
}

/** Returns the brands that a file names, the major one first; none when it does not begin as such a file does. */
export function brandsOf(bytes: Buffer): string[] {
  const [first] = isoBoxes(bytes);
  if (first?.type !== "ftyp") return [];
  const brands: string[] = [];
  // After the major brand lies its version, which is none.
  for (let at = first.start; at + 4 <= first.end; at += at === first.start ? 8 : 4) {
    brands.push(bytes.toString("latin1", at, at + 4));
  }
  return brands;
}

/** A size of 1 says that the real one follows in 64 bits, a size of 0 that the box goes to the end of the file. */
function readSize(bytes: Buffer, at: number, end: number): { size: number; headerSize: number } {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return { size: end - at, headerSize: 8 };
  if (size !== 1) return { size, headerSize: 8 };
  return { size: at + 16 <= end ? Number(bytes.readBigUInt64BE(at + 8)) : 0, headerSize: 16 };
}
