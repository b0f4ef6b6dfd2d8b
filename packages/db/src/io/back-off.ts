import { setTimeout as delay } from "node:timers/promises";

/** First and longest wait, in milliseconds. */
const baseMs = 25;
const capMs = 1_000;

/** Waits before another attempt: exponential with full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"). */
export async function backOff(attempt: number): Promise<void> {
  await delay(Math.random() * Math.min(capMs, baseMs * 2 ** attempt));
}
