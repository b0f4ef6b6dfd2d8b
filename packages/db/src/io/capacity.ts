/** What one call to DynamoDB cost. Units are DynamoDB capacity units, as the service reported them. */
export interface CapacityRecord {
  /** The procedure (or background worker) that made the call. */
  procedure: string;
  operation: string;
  /** HTTP requests, the SDK's retries included. */
  requests: number;
  readUnits: number;
  writeUnits: number;
  indexReadUnits: number;
  indexWriteUnits: number;
}

/** The sum of some calls. */
export type CapacityTotals = Omit<CapacityRecord, "procedure" | "operation">;

const figures = ["requests", "readUnits", "writeUnits", "indexReadUnits", "indexWriteUnits"] as const;

/** Returns the totals with what one call cost added to them. */
export function addCapacity(totals: CapacityTotals, call: CapacityTotals): CapacityTotals {
  const sum = { ...totals };
  for (const figure of figures) sum[figure] += call[figure];
  return sum;
}

/** Returns totals of nothing. */
export function noCapacity(): CapacityTotals {
  return { requests: 0, readUnits: 0, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 };
}
