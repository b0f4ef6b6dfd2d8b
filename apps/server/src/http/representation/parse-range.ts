/** A part of a file in bytes, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** One part (RFC 9110, section 14.1.2); what it asks for is `first-last`, `first-` or `-length`. */
const partPattern = /^(?:(\d+)-(\d*)|-(\d+))$/;

/**
 * Returns the part that a Range header asks for (RFC 9110, section 14.2): null for the whole file, which a header that
 * is absent, malformed, of another unit or asks for several parts also gets, and "unsatisfiable" for a part beyond the
 * end.
 */
export function parseRange(header: string | undefined, byteLength: number): ByteRange | "unsatisfiable" | null {
  const [, list = ""] = /^bytes=(.*)$/i.exec(header ?? "") ?? [];
  // A list may have empty elements (section 5.6.1).
  const [part = "", ...others] = list.split(",").filter((element) => element.trim() !== "");
  const found = others.length === 0 ? partPattern.exec(part.trim()) : null;
  if (!found) return null;
  const [, first, last, suffix] = found;
  if (first === undefined) return lastBytes(Number(suffix), byteLength);
  const start = Number(first);
  const end = last ? Number(last) : Number.POSITIVE_INFINITY;
  if (end < start) return null;
  return start >= byteLength ? "unsatisfiable" : { start, end: Math.min(end, byteLength - 1) };
}

/** Of nothing, the last bytes are all there is, which a part cannot say. */
function lastBytes(count: number, byteLength: number): ByteRange | "unsatisfiable" | null {
  if (count === 0) return "unsatisfiable";
  return byteLength === 0 ? null : { start: Math.max(0, byteLength - count), end: byteLength - 1 };
}
