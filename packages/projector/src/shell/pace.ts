/** Longest wait between two looks at a silent shard, in milliseconds: counts follow an action well within a second. */
const idleMs = 500;

/** Longest wait between two attempts at an engine that is away, in milliseconds. */
const awayMs = 3_000;

/**
 * Answers how long to wait after so many empty reads: short while people act, longer in silence, so that an idle
 * server makes two cheap calls a second.
 */
export function idleWaitMs(pollMs: number, emptyReads: number): number {
  return Math.max(pollMs, Math.min(idleMs, pollMs * 1.3 ** emptyReads));
}

/** Answers how long to wait after so many failures in a row. */
export function failureWaitMs(pollMs: number, failures: number): number {
  return Math.min(awayMs, pollMs * 2 ** failures);
}
