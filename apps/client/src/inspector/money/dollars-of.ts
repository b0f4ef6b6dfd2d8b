import type { DescribedPatterns } from "../api/dev-types.ts";
import type { Cost } from "../rows/cost.ts";

/** What units cost. */
export type Prices = DescribedPatterns["prices"];

/** Returns how many dollars a million times that would cost on demand, index and table together. */
export function dollarsOfMillion(cost: Cost, { dollarsPerMillion }: Prices): number {
  const reads = (cost.readUnits + cost.indexReadUnits) * dollarsPerMillion.reads;
  return reads + (cost.writeUnits + cost.indexWriteUnits) * dollarsPerMillion.writes;
}
