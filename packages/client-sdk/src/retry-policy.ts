import { aborted, isQuickPhotosError } from "./errors.ts";

/** How often and how fast something is tried again. */
export interface RetryPolicy {
  /** Calls in all, the first included. */
  attempts: number;
  /** Upper bound of the first pause; it doubles with every attempt. */
  baseDelayMs: number;
}

/** Three calls within about a second: longer than a lost packet or a tunnel's edge, shorter than a person's patience. */
export const defaultRetryPolicy: RetryPolicy = { attempts: 3, baseDelayMs: 300 };

/** Whether the same call may succeed a moment later: nobody answered, or the service says that it is away. */
export const isPassing = (error: unknown): boolean => isQuickPhotosError(error) && error.code === "SERVICE_UNAVAILABLE";

/**
 * The pause before the next attempt: anywhere between zero and a bound that doubles, so that clients that failed
 * together do not come back together ("full jitter", AWS Architecture Blog, Exponential Backoff And Jitter).
 */
export const retryDelayMs = (policy: RetryPolicy, attempt: number, random: () => number = Math.random): number =>
  Math.round(random() * policy.baseDelayMs * 2 ** (attempt - 1));

/** Runs a repeatable task until it succeeds, fails for good or the policy is used up. */
export async function withRetry<T>(
  policy: RetryPolicy,
  task: () => Promise<T>,
  signal?: AbortSignal | undefined,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (signal?.aborted) throw aborted(error);
      if (attempt >= policy.attempts || !isPassing(error)) throw error;
      await pause(retryDelayMs(policy, attempt), signal);
    }
  }
}

const pause = (delayMs: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
