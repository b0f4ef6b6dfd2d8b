/**
 * SQLite's file format, as far as finding bytes without meaning goes ("Database File Format", sqlite.org/fileformat2.html,
 * section 1.6). Pages of a b-tree keep cells, free blocks among them, and a gap.
 */

/** Where bytes begin, and where they have ended. */
export type Range = readonly [from: number, to: number];

/** A payload that goes on in pages of its own: the first of them, and how many bytes they hold together. */
export interface Overflow {
  firstPage: number;
  bytes: number;
}

/** What of a page is in use, in the order of the bytes, and where its payloads go on. */
export interface PageLayout {
  used: Range[];
  overflows: Overflow[];
}

const interiorIndex = 2;
const interiorTable = 5;
const leafIndex = 10;
const leafTable = 13;

/** Every other first byte is of a page that belongs to a payload, or to none. */
const kinds = [interiorIndex, interiorTable, leafIndex, leafTable];

/** A page of this size has no bytes to spare for the number itself, which says zero. */
const maxPageSize = 65_536;

/** The file's header precedes the first page's own. */
export const fileHeaderBytes = 100;

/** A number of one to nine bytes, seven bits each; the ninth has eight. Returns it and where it ended. */
function readVarint(page: Buffer, at: number): [value: number, end: number] {
  let value = 0;
  for (let byte = 0; byte < 8; byte++) {
    const bits = page.readUInt8(at + byte);
    value = value * 128 + (bits & 0x7f);
    if (bits < 0x80) return [value, at + byte + 1];
  }
  return [value * 256 + page.readUInt8(at + 8), at + 9];
}

/** How much of a payload is in the page itself; the rest overflows. */
function localBytes(payload: number, isTable: boolean, usable: number): number {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (payload <= most) return payload;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((payload - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

/** Returns where a cell ends; tells of a payload that goes on elsewhere. */
function readCell(page: Buffer, start: number, kind: number, usable: number, overflows: Overflow[]): number {
  const isTable = kind === interiorTable || kind === leafTable;
  const isLeaf = kind === leafIndex || kind === leafTable;
  let at = isLeaf ? start : start + 4;
  if (kind === interiorTable) return readVarint(page, at)[1];
  const [payload, payloadAt] = readVarint(page, at);
  at = kind === leafTable ? readVarint(page, payloadAt)[1] : payloadAt;
  const local = localBytes(payload, isTable, usable);
  if (local === payload) return Math.max(start + 4, at + local);
  overflows.push({ firstPage: page.readUInt32BE(at + local), bytes: payload - local });
  return at + local + 4;
}

/** Free blocks begin with where the next one is and how long they are; that has to stay. */
function readFreeBlocks(page: Buffer, first: number): Range[] {
  const blocks: Range[] = [];
  for (let at = first; at !== 0; at = page.readUInt16BE(at)) {
    // They are in order, so a page in which they are not is none.
    if (at <= (blocks.at(-1)?.[0] ?? 0)) throw new RangeError("free blocks out of order");
    blocks.push([at, at + 4]);
  }
  return blocks;
}

/**
 * Returns what a page of a b-tree uses of its bytes, null for a page of another kind. Throws RangeError for a page that
 * contradicts itself.
 */
export function readPageLayout(page: Buffer, headerAt: number, usable: number): PageLayout | null {
  const kind = page.readUInt8(headerAt);
  if (!kinds.includes(kind)) return null;
  const cells = page.readUInt16BE(headerAt + 3);
  const contentAt = page.readUInt16BE(headerAt + 5) || maxPageSize;
  const pointersAt = headerAt + (kind === leafIndex || kind === leafTable ? 8 : 12);
  const overflows: Overflow[] = [];
  const used: Range[] = [[0, pointersAt + cells * 2], ...readFreeBlocks(page, page.readUInt16BE(headerAt + 1))];
  for (let cell = 0; cell < cells; cell++) {
    const start = page.readUInt16BE(pointersAt + cell * 2);
    if (start < contentAt) throw new RangeError("a cell lies outside of the cells");
    used.push([start, readCell(page, start, kind, usable, overflows)]);
  }
  return { used: used.sort(([one], [other]) => one - other), overflows };
}
