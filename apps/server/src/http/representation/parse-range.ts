/** A part of a file in bytes, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Answers the part that a Range header asks for (RFC 9110, section 14.2): null for the whole file, which a header that
 * is absent, foreign or asks for several parts also gets, and "unsatisfiable" for a part beyond the end.
 */
export function parseRange(header: string | undefined, byteLength: number): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const suffix = Math.min(Number(last), byteLength);
    return suffix === 0 ? "unsatisfiable" : { start: byteLength - suffix, end: byteLength - 1 };
  }
  const start = Number(first);
  const end = last === "" ? byteLength - 1 : Math.min(Number(last), byteLength - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= byteLength ? "unsatisfiable" : { start, end };
}
