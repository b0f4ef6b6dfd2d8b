/** Longest wait between two looks at a silent shard, in milliseconds: counts follow an action well within a second. */
const idleMs = 500;

/** Longest wait between two attempts at an engine that is away, in milliseconds. */
const awayMs = 3_000;

/** Longest wait between two attempts at a job that fails, in milliseconds: what it failed of may be repaired meanwhile. */
const jobFailureMs = 60_000;

/**
 * Returns how many milliseconds to wait after so many empty reads: short while people act, longer in silence, so that an idle
 * server makes two cheap calls a second.
 */
export function pollIntervalMs(pollMs: number, emptyReads: number): number {
  return Math.max(pollMs, Math.min(idleMs, pollMs * 1.3 ** emptyReads));
}

/** Returns how many milliseconds to wait after so many failures in a row. */
export function backoffMs(pollMs: number, failures: number): number {
  return Math.min(awayMs, pollMs * 2 ** failures);
}

/** Returns how many milliseconds a job waits after so many failures in a row: five attempts take more than a minute. */
export function jobBackoffMs(pollMs: number, failures: number): number {
  return Math.min(jobFailureMs, pollMs * 10 * 4 ** (failures - 1));
}
