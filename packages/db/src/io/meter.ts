import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";

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

/** Told of every call. */
export interface Meter {
  record(call: CapacityRecord): void;
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

/** A meter that adds up per procedure; for tests, tables and the log. */
export interface Tally extends Meter {
  /** Returns the totals of one procedure, of all of them without a name. */
  totals(procedure?: string): CapacityTotals;
  /** Returns the operations that one procedure has sent, in the order of their answers: `Query (index)` of an index. */
  operations(procedure: string): string[];
  reset(): void;
}

/** Makes a tally. */
export function createTally(): Tally {
  const byProcedure = new Map<string, CapacityTotals>();
  const operations = new Map<string, string[]>();
  return {
    record(call) {
      const operation = call.indexReadUnits > 0 ? `${call.operation} (index)` : call.operation;
      operations.set(call.procedure, [...(operations.get(call.procedure) ?? []), operation]);
      byProcedure.set(call.procedure, addCapacity(byProcedure.get(call.procedure) ?? noCapacity(), call));
    },
    totals(procedure) {
      if (procedure !== undefined) return byProcedure.get(procedure) ?? noCapacity();
      return [...byProcedure.values()].reduce(addCapacity, noCapacity());
    },
    operations: (procedure) => operations.get(procedure) ?? [],
    reset() {
      byProcedure.clear();
      operations.clear();
    },
  };
}

/** Returns the units of a response, split by table and index, as reads or as writes. */
export function capacityUnits(kind: "read" | "write", consumed: ConsumedCapacity | ConsumedCapacity[] | undefined) {
  const units = { readUnits: 0, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 };
  for (const entry of [consumed ?? []].flat()) {
    const index = Object.values(entry.GlobalSecondaryIndexes ?? {}).reduce((sum, i) => sum + (i.CapacityUnits ?? 0), 0);
    const table = entry.Table?.CapacityUnits ?? (entry.CapacityUnits ?? 0) - index;
    units[kind === "read" ? "readUnits" : "writeUnits"] += table;
    units[kind === "read" ? "indexReadUnits" : "indexWriteUnits"] += index;
  }
  return units;
}
