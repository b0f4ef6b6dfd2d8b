import { findBoxes, type IsoBox } from "./iso-boxes.ts";

/** A part of an item's data in the file. */
export interface Extent {
  itemId: number;
  /** Offset behind its last byte. */
  end: number;
}

/**
 * Walks the parts of all items that lie in the file itself, as its `iloc` box tells them (ISO/IEC 14496-12, section
 * 8.11.3); stops where that box is cut off.
 */
export function* readItemExtents(bytes: Buffer, meta: IsoBox): Generator<Extent> {
  const [box] = findBoxes(bytes, ["iloc"], meta.start + 4, meta.end);
  if (!box) return;
  const read = createReader(bytes, box);
  const version = read(1);
  read(3);
  const [sizes, moreSizes] = [read(1), read(1)];
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, moreSizes >> 4];
  const indexSize = version === 0 ? 0 : moreSizes & 15;
  const idSize = version < 2 ? 2 : 4;
  for (let items = read(idSize); items > 0 && !read.isOver(); items--) {
    const itemId = read(idSize);
    const isInFile = version === 0 || (read(2) & 15) === 0;
    read(2);
    const base = read(baseSize);
    const extentSize = indexSize + offsetSize + lengthSize;
    // Without any numbers there is one extent, which is the whole file, however many there are said to be.
    for (let extents = Math.min(read(2), extentSize > 0 ? 65_535 : 1); extents > 0 && !read.isOver(); extents--) {
      read(indexSize);
      const start = base + read(offsetSize);
      const end = start + read(lengthSize);
      if (isInFile && !read.isOver()) yield { itemId, end };
    }
  }
}

/** Reads numbers of 0 to 8 bytes one after the other, zeros behind the end; a number of any other size is the end. */
function createReader(bytes: Buffer, { start, end }: IsoBox) {
  let at = start;
  const read = (size: number): number => {
    at += size > 6 && size !== 8 ? end : size;
    if (size === 0 || at > end) return 0;
    return size === 8 ? Number(bytes.readBigUInt64BE(at - 8)) : bytes.readUIntBE(at - size, size);
  };
  return Object.assign(read, { isOver: () => at > end });
}
