import { setTimeout as delay } from "node:timers/promises";

/** Asks again and again until the condition holds; for measurements, which run outside of tests as well. */
export async function waitUntil(holds: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`still not so after ${timeoutMs} ms: ${holds}`);
    await delay(20);
  }
}
