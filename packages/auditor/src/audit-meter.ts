import { setTimeout as delay } from "node:timers/promises";
import { type CapacityTotals, createTally, type Meter } from "@quick-photos/db";

/** The procedure under which the meter lists what an audit costs. */
export const auditProcedure = "audit";

/** Adds up what an audit costs, and keeps it from costing more a second than it may. */
export interface AuditMeter extends Meter {
  /** Resolves when the audit may read on: at once while what was read is paid for. */
  ready(): Promise<void>;
  totals(): CapacityTotals;
}

interface AuditMeterOptions {
  /** Read units (those of the index included) that may be used in a second; what a call costs is known after it. */
  unitsPerSecond: number;
  /** Milliseconds, from any start. */
  clock?: () => number;
  wait?: (ms: number) => Promise<unknown>;
}

/** Makes the meter of an audit. Calls of other procedures do not count. */
export function createAuditMeter({
  unitsPerSecond,
  clock = () => performance.now(),
  wait = delay,
}: AuditMeterOptions): AuditMeter {
  const tally = createTally();
  /** When everything that was read is paid for. */
  let paidAt = clock();
  return {
    record(call) {
      if (call.procedure !== auditProcedure) return;
      tally.record(call);
      const units = call.readUnits + call.indexReadUnits;
      paidAt = Math.max(paidAt, clock()) + (units / unitsPerSecond) * 1_000;
    },
    async ready() {
      for (let left = paidAt - clock(); left > 0; left = paidAt - clock()) await wait(left);
    },
    totals: () => tally.totals(auditProcedure),
  };
}
