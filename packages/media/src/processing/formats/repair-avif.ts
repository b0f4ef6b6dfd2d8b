import { findBoxes, type IsoBox } from "./iso-boxes.ts";
import { type Extent, readItemExtents } from "./item-extents.ts";

/** Items that say something about a picture and have no pixels in them. */
const words: readonly string[] = ["Exif", "mime", "uri "];

/**
 * Returns an AVIF whose missing bytes are zeros, null unless they are all of items without pixels. Everything else that
 * may be wrong around its pixels, the decoder looks over.
 */
export function repairAvif(bytes: Buffer): Buffer | null {
  const [meta] = findBoxes(bytes, ["meta"]);
  if (!meta) return null;
  const extents = [...readItemExtents(bytes, meta)];
  const missing = extents.filter(({ end }) => end > bytes.length);
  const types = itemTypes(bytes, meta);
  if (missing.length === 0 || missing.some(({ itemId }) => !words.includes(types.get(itemId) ?? ""))) return null;
  return Buffer.concat([bytes, Buffer.alloc(missingBytes(bytes, missing))]);
}

/** Metadata of more than 1 MB is none. */
function missingBytes(bytes: Buffer, missing: readonly Extent[]): number {
  const end = missing.reduce((latest, extent) => Math.max(latest, extent.end), 0);
  return Math.min(1_000_000, end - bytes.length);
}

/** The type of each item by its id (ISO/IEC 14496-12, section 8.11.6; both versions that have types). */
function itemTypes(bytes: Buffer, meta: IsoBox): Map<number, string> {
  const types = new Map<number, string>();
  const [list] = findBoxes(bytes, ["iinf"], meta.start + 4, meta.end);
  if (!list) return types;
  const countSize = bytes[list.start] === 0 ? 2 : 4;
  for (const { start, end } of findBoxes(bytes, ["infe"], list.start + 4 + countSize, list.end)) {
    const idSize = bytes[start] === 3 ? 4 : 2;
    const typeAt = start + 4 + idSize + 2;
    if (typeAt + 4 <= end) types.set(bytes.readUIntBE(start + 4, idSize), bytes.toString("latin1", typeAt, typeAt + 4));
  }
  return types;
}
