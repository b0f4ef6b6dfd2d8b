import { readNumber } from "./parse-options.ts";

/** How what walks a whole table is told to go about it. */
export interface TableWalk {
  /** Parts of the table that are walked side by side. */
  segments: number;
  /** Read units, and write units, to use in a second. */
  units: number;
}

/** The usual walk: a small part of what a table serves without warming up (DynamoDB: 12,000 reads, 4,000 writes on demand). */
export const usualWalk: TableWalk = { segments: 4, units: 500 };

/**
 * The usual walk of what rewrites what others read meanwhile: the embedded engine does one thing at a time, and at fifty
 * writes a second, one after another, few wait for it, and not for long (docs/changing-the-table.md).
 */
export const rewritingWalk = { embedded: { segments: 1, units: 50 }, remote: usualWalk } as const;

/** The options that say so. */
export const walkOptions = { segments: { type: "string" }, units: { type: "string" } } as const;

/** Returns the walk that was asked for, the usual one where nothing was said. Throws StartError. */
export function readWalk(asked: { [Name in keyof TableWalk]?: string | undefined }, usual = usualWalk): TableWalk {
  return {
    segments: readNumber("segments", asked.segments, usual.segments, 64),
    units: readNumber("units", asked.units, usual.units, 1_000_000),
  };
}
