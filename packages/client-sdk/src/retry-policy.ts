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

const transientCodes: ReadonlySet<string> = new Set(["SERVICE_UNAVAILABLE", "TOO_MANY_REQUESTS"]);

/** Whether the same call may succeed a moment later: nobody answered, or the service says that it is away or busy. */
export const isTransient = (error: unknown): boolean => isQuickPhotosError(error) && transientCodes.has(error.code);

/** Whether the service itself has said that the same call may be made again. */
export const isInvited = (error: unknown): boolean => isTransient(error) && askedPauseMs(error) !== null;

const askedPauseMs = (error: unknown): number | null => (isQuickPhotosError(error) ? error.retryAfterMs : null);

/** The longest pause that is waited out when the server asks for it, in milliseconds; its caller hears of a longer one. */
const longestAskedMs = 10_000;

/**
 * The pause before the next attempt: what the server asks for, and on top of it anywhere between zero and a bound that
 * doubles, so that clients that failed together do not come back together ("full jitter", AWS Architecture Blog,
 * Exponential Backoff And Jitter).
 */
export const retryDelayMs = (
  policy: RetryPolicy,
  attempt: number,
  error: unknown = undefined,
  random: () => number = Math.random,
): number => (askedPauseMs(error) ?? 0) + Math.round(random() * policy.baseDelayMs * 2 ** (attempt - 1));

/** Whether another attempt is left, and not further away than anybody waits. */
export const mayRetry = (policy: RetryPolicy, attempt: number, error: unknown): boolean =>
  attempt < policy.attempts && (askedPauseMs(error) ?? 0) <= longestAskedMs;

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
      if (!isTransient(error) || !mayRetry(policy, attempt, error)) throw error;
      await pause(retryDelayMs(policy, attempt, error), signal);
    }
  }
}

const pause = (delayMs: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    signal?.addEventListener("abort", end);
  });
