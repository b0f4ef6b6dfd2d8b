import type { ConsumedCapacity } from "@aws-sdk/client-dynamodb";
import { addCapacity, type CapacityRecord, type CapacityTotals, noCapacity } from "./capacity.ts";
import type { Observe } from "./observed-call.ts";

/** Told of every call. */
export interface Meter {
  record(call: CapacityRecord): void;
  /** Told of all that a call is, request and answer too. Where no meter has it, nothing of that is gathered. */
  observe?: Observe | undefined;
}

/** A meter that adds up per procedure; for tests, tables and the log. */
export interface Tally extends Meter {
  /** Returns the totals of one procedure, of all of them without a name. */
  totals(procedure?: string): CapacityTotals;
  /** Returns the operations that one procedure has sent, in the order of their answers: `Query (index)` of an index. */
  operations(procedure: string): string[];
  /** Returns the procedures that have sent anything. */
  procedures(): string[];
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
    procedures: () => [...byProcedure.keys()],
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
