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

/** The options that say so. */
export const walkOptions = { segments: { type: "string" }, units: { type: "string" } } as const;

/** Returns the walk that was asked for. Throws StartError. */
export function readWalk({ segments, units }: { [Name in keyof TableWalk]?: string | undefined }): TableWalk {
  return {
    segments: readNumber("segments", segments, usualWalk.segments, 64),
    units: readNumber("units", units, usualWalk.units, 1_000_000),
  };
}
