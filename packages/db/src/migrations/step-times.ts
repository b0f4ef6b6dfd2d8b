/** In which times processes learn of a step, in milliseconds. */
export interface StepTimes {
  /** A step that is known for so long is read again, beside the work that asks for it. */
  refreshAfterMs: number;
  /** One that is known for so long is not acted by: the work waits until it is read again. */
  staleAfterMs: number;
  /** What is sent by a step is answered within this time, or given up. */
  actWithinMs: number;
}

/**
 * Two seconds of knowledge cost one read unit in two seconds, and only of a kind of item that is moved and at work on. Five
 * seconds to be answered in are those of a call of a client.
 */
export const usualStepTimes: StepTimes = { refreshAfterMs: 1_000, staleAfterMs: 2_000, actWithinMs: 5_000 };

/**
 * Returns the milliseconds after which every process acts by a step that is in the table, and nothing that was sent by
 * another is still on its way; a fifth more than that, for clocks that do not go alike.
 */
export function settlingMs({ staleAfterMs, actWithinMs }: StepTimes): number {
  return Math.ceil((staleAfterMs + actWithinMs) * 1.2);
}
