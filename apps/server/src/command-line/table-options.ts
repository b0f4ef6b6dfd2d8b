import { readNumber } from "./parse-options.ts";

/** How what walks a whole table is told to go about it. */
export interface TableWalk {
  /** Parts of the table that are walked side by side. */
  segments: number;
  /** Read units, and write units, to use in a second; null where nothing was said. */
  units: number | null;
}

/** The usual walk: a small part of what a table serves without warming up (DynamoDB: 12,000 reads, 4,000 writes on demand). */
export const usualWalk = { segments: 4, units: 500 };

/**
 * Units for rewriting what others read meanwhile, where nothing was said: the embedded engine does one thing at a time, and
 * at fifty writes a second few wait for it, and not for long (docs/changing-the-table.md).
 */
export const rewritingUnits = { embedded: 50, remote: usualWalk.units } as const;

/** The options that say so. */
export const walkOptions = { segments: { type: "string" }, units: { type: "string" } } as const;

/** Returns the walk that was asked for. Throws StartError. */
export function readWalk({ segments, units }: { [Name in keyof TableWalk]?: string | undefined }): TableWalk {
  return {
    segments: readNumber("segments", segments, usualWalk.segments, 64),
    units: units === undefined ? null : readNumber("units", units, usualWalk.units, 1_000_000),
  };
}
