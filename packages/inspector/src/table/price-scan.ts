import { noCapacity } from "@quick-photos/db";
import { eventualReadUnits, onDemandDollars, type StoredSize, type TableReader } from "@quick-photos/db/maintenance";
import type { KeyDesign } from "./key-designs.ts";

/** What reading all of the table, or all of the index, would cost. */
export interface ScanPrice {
  /** About how many items there are. */
  items: number;
  /** About how many bytes; null where nobody knows. */
  bytes: number | null;
  /** Read units, eventually consistent; null where nobody knows. */
  units: number | null;
  /** On demand; null where nobody knows. */
  dollars: number | null;
  /** Where the numbers come from. */
  from: "DynamoDB's own count" | "the items counted, as large as those of a page" | "the items counted alone";
}

/** Why one does without. */
export const scanWarning =
  "A Scan reads everything, and costs by what it reads, not by what it returns: it gets dearer with every item that anybody adds. No screen of the app uses one; this shows a single page.";

/**
 * Returns what a Scan of everything costs, by the size that DynamoDB last measured, or by its number of items and a page
 * that was read. An engine that counts nothing in the index is taken at the table's count, which is never less. Costs no
 * units itself.
 */
export async function priceScan(
  table: TableReader,
  index: KeyDesign["index"],
  seen: StoredSize | undefined,
): Promise<ScanPrice> {
  const sizes = await table.describe();
  const { bytes: measured } = index === null ? sizes.table : sizes.index;
  const items = (index === null ? 0 : sizes.index.items) || sizes.table.items;
  const from = measured > 0 ? "DynamoDB's own count" : "the items counted, as large as those of a page";
  if (measured === 0 && !seen)
    return { items, bytes: null, units: null, dollars: null, from: "the items counted alone" };
  const bytes = Math.round(measured || (seen ? (items * seen.bytes) / seen.items : 0));
  const units = eventualReadUnits(bytes);
  const dollars = onDemandDollars({ ...noCapacity(), readUnits: units });
  return { items, bytes, units, dollars, from };
}
