import { eventualReadUnits, type StoredSize, type TableReader } from "@quick-photos/db/maintenance";
import { type ComposedQuery, composeQuery, findDesign } from "./compose-query.ts";
import type { Composition } from "./inputs.ts";

/** What a Query is going to cost, before it is sent. */
export interface QueryEstimate {
  request: ComposedQuery;
  /** The most items that it can return. */
  items: number;
  /** Of one item, on average. */
  bytes: number;
  /** Read units, at most so many where the items are no larger than the average. */
  units: number;
  /** Where the average comes from. */
  from: "items read before" | "the whole table" | "nothing";
}

/** Returns the average and where it comes from: of what was seen, or of all there is. */
function averageOf(seen: StoredSize | undefined, all: StoredSize): Pick<QueryEstimate, "bytes" | "from"> {
  if (seen) return { bytes: seen.bytes / seen.items, from: "items read before" };
  if (all.items > 0 && all.bytes > 0) return { bytes: all.bytes / all.items, from: "the whole table" };
  return { bytes: 0, from: "nothing" };
}

/**
 * Returns what a Query costs at most: as many items as its limit allows, each as large as the average of items like
 * them that were read before, or else of the table as DynamoDB last measured it. Costs no units itself.
 */
export async function estimateQuery(
  table: TableReader,
  composition: Composition,
  seen: StoredSize | undefined,
): Promise<QueryEstimate> {
  const request = composeQuery(composition);
  const { index } = findDesign(composition.design);
  const sizes = await table.describe();
  const average = averageOf(seen, index === null ? sizes.table : sizes.index);
  // A whole key of the table is one item's; in an index several may have the same.
  const isOne = composition.sort?.comparison === "=" && index === null;
  const items = isOne ? 1 : request.Limit;
  return { request, items, ...average, units: eventualReadUnits(items * average.bytes) };
}
