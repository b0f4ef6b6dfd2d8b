import type { CapacityTotals } from "../io/capacity.ts";

/**
 * Dollars for a million units on demand, Standard table class, in us-east-1, before taxes (Amazon DynamoDB's price list
 * since November 2024). Other regions and provisioned capacity have prices of their own.
 */
const dollarsPerMillion = { reads: 0.125, writes: 0.625 };

/** Returns about how many dollars some units cost on demand. */
export function onDemandDollars(units: Omit<CapacityTotals, "requests">): number {
  const { reads, writes } = dollarsPerMillion;
  const readUnits = units.readUnits + units.indexReadUnits;
  const writeUnits = units.writeUnits + units.indexWriteUnits;
  return (readUnits * reads + writeUnits * writes) / 1_000_000;
}
