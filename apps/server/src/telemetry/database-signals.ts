import { SpanKind } from "@opentelemetry/api";
import type { CapacityRecord, Meter, StartedCall } from "@quick-photos/db";
import type { Signals } from "./signals.ts";
import type { Spans } from "./spans.ts";

/** The database, as labels name it. */
const system = { "db.system.name": "aws.dynamodb" };

/** Returns the index that a call asks, undefined for the table itself; nothing else of what is sent is told. */
function indexOf({ input }: StartedCall): string | undefined {
  return "IndexName" in input && typeof input.IndexName === "string" ? input.IndexName : undefined;
}

function unitsOf({ readUnits, writeUnits, indexReadUnits, indexWriteUnits }: CapacityRecord) {
  const charged = [
    { kind: "read", of: "table", units: readUnits },
    { kind: "write", of: "table", units: writeUnits },
    { kind: "read", of: "index", units: indexReadUnits },
    { kind: "write", of: "index", units: indexWriteUnits },
  ];
  return charged.filter(({ units }) => units > 0);
}

/** Makes the meter that tells what the database is asked, how long it takes and what it charges. */
export function createDatabaseSignals({ record }: Signals, spans: Spans): Meter {
  return {
    record(cost) {
      const { procedure, operation, requests } = cost;
      const labels = { "quick_photos.procedure": procedure, "db.operation.name": operation };
      record("quick_photos.dynamodb.requests", requests, labels);
      if (requests > 1) record("quick_photos.dynamodb.retries", requests - 1, labels);
      for (const { kind, of, units } of unitsOf(cost)) {
        const what = { "quick_photos.units.kind": kind, "quick_photos.units.of": of };
        record("quick_photos.dynamodb.units", units, { ...labels, ...what });
      }
    },
    observe(call) {
      const { procedure, operation } = call;
      const labels = { ...system, "db.operation.name": operation, "aws.dynamodb.index_name": indexOf(call) };
      const span = spans.openWithin(operation, labels, SpanKind.CLIENT);
      return ({ cost, milliseconds, failure }) => {
        const more = { "quick_photos.procedure": procedure, "error.type": failure ?? undefined };
        record("db.client.operation.duration", milliseconds / 1_000, { ...labels, ...more });
        const charged = unitsOf(cost).map(({ kind, of, units }) => [`quick_photos.units.${of}.${kind}`, units]);
        const told = { ...Object.fromEntries(charged), "quick_photos.requests": cost.requests };
        span.end(told, { failure: failure ?? undefined });
      };
    },
  };
}
