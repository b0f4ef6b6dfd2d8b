import { setTimeout as delay } from "node:timers/promises";
import { addCapacity, type CapacityTotals, noCapacity } from "../io/capacity.ts";
import type { Meter } from "../io/meter.ts";

/** Adds up what work on a whole table costs, and keeps it from costing more a second than it may. */
export interface PacedMeter extends Meter {
  /** Resolves when the work may go on: at once while what was used is paid for, and as soon as the signal is aborted. */
  ready(signal?: AbortSignal): Promise<void>;
  /** Returns what the work has cost until now. */
  totals(): CapacityTotals;
}

interface PacedMeterOptions {
  /** The name under which the work's calls are metered; those of others do not count. */
  procedure: string;
  /**
   * Units that may be used in a second, those of the index included: so many read units, and so many write units. What a
   * call costs is known after it, so the calls under way at once may exceed it by what they cost.
   */
  unitsPerSecond: number;
  /** Milliseconds, from any start. */
  clock?: () => number;
  wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
}

/** Resolves after so many milliseconds, or when the signal is aborted. */
async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await delay(ms, undefined, signal && { signal }).catch(() => {});
}

/** Makes the meter of one piece of work. */
export function createPacedMeter(options: PacedMeterOptions): PacedMeter {
  const { procedure, unitsPerSecond, clock = () => performance.now(), wait = pause } = options;
  let totals = noCapacity();
  /** When everything that was used is paid for: reads and writes side by side, as a table serves them. */
  const paidAt = { reads: clock(), writes: clock() };
  const charge = (kind: keyof typeof paidAt, units: number) => {
    paidAt[kind] = Math.max(paidAt[kind], clock()) + (units / unitsPerSecond) * 1_000;
  };
  const leftMs = () => Math.max(paidAt.reads, paidAt.writes) - clock();
  return {
    record(call) {
      if (call.procedure !== procedure) return;
      totals = addCapacity(totals, call);
      charge("reads", call.readUnits + call.indexReadUnits);
      charge("writes", call.writeUnits + call.indexWriteUnits);
    },
    async ready(signal) {
      for (let left = leftMs(); left > 0 && !signal?.aborted; left = leftMs()) await wait(left, signal);
    },
    totals: () => totals,
  };
}
