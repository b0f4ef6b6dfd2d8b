import type { Range } from "./page-layout.ts";

/** As long as the longest page of SQLite's. */
const zeros = Buffer.alloc(65_536);

/** Returns whether bytes other than zero were in the range; none are now. */
export function blank(page: Buffer, from: number, to: number): boolean {
  if (from >= to || page.compare(zeros, 0, to - from, from, to) === 0) return false;
  page.fill(0, from, to);
  return true;
}

/**
 * Blanks what lies between the used ranges, which are in order, up to `end`, and returns whether anything was there.
 * Throws RangeError, and changes nothing, when ranges overlap or leave the page.
 */
export function blankUnused(page: Buffer, used: Range[], end: number): boolean {
  let reached = 0;
  const unused: Range[] = [];
  for (const [from, to] of used) {
    if (from < reached || to > end) throw new RangeError("bytes of a page are used twice");
    unused.push([reached, from]);
    reached = to;
  }
  unused.push([reached, end]);
  return unused.map(([from, to]) => blank(page, from, to)).includes(true);
}
