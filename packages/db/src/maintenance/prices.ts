import type { CapacityTotals } from "../io/capacity.ts";

/**
 * Dollars for a million units on demand, Standard table class, before taxes (Amazon DynamoDB's price list). Other regions
 * and provisioned capacity have prices of their own.
 */
export const onDemandPrices = {
  region: "us-east-1",
  /** Since when the list has them, as year and month. */
  since: "2024-11",
  dollarsPerMillion: { reads: 0.125, writes: 0.625 },
} as const;

/** Returns about how many dollars some units cost on demand. */
export function onDemandDollars(units: Omit<CapacityTotals, "requests">): number {
  const { reads, writes } = onDemandPrices.dollarsPerMillion;
  const readUnits = units.readUnits + units.indexReadUnits;
  const writeUnits = units.writeUnits + units.indexWriteUnits;
  return (readUnits * reads + writeUnits * writes) / 1_000_000;
}
