import { expect } from "vitest";

/** How long a projection may trail, in milliseconds: far longer than its target, for a machine busy with other tests. */
const patienceMs = 30_000;

/** Asks again and again until the answer is as expected: for what is projected, and so follows an action. */
export function eventually<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: patienceMs, interval: 25 });
}
