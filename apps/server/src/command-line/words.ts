import type { CapacityTotals } from "@quick-photos/db";

/** Returns a number with what it counts: `1,200 items`, `1 item`. */
export const many = (number: number, what: string): string =>
  `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

/** The control characters that somebody may have put into a name. */
const controls = /\p{Cc}/gu;

/** Returns a text of the table in which nothing moves the cursor of a terminal. */
export const printable = (text: string): string => text.replaceAll(controls, " ");

/** Returns what some work has used, index included, in whole units. */
export function describeUnits(units: CapacityTotals): string {
  const reads = Math.ceil(units.readUnits + units.indexReadUnits);
  const writes = Math.ceil(units.writeUnits + units.indexWriteUnits);
  return `${many(reads, "read unit")}, ${many(writes, "write unit")} and ${many(units.requests, "request")}`;
}
