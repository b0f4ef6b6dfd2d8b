import { expect, test, vi } from "vitest";
import { QuickPhotosError } from "./errors.ts";
import { isInvited, mayRetry, retryDelayMs, withRetry } from "./retry-policy.ts";

test("the pause lies between nothing and a bound that doubles", () => {
  const policy = { attempts: 5, baseDelayMs: 300 };
  expect([1, 2, 3].map((attempt) => retryDelayMs(policy, attempt, null, () => 1))).toEqual([300, 600, 1200]);
  expect(retryDelayMs(policy, 3, null, () => 0)).toBe(0);
});

test("what the server asks for is waited for in any case, unless nobody would", () => {
  const policy = { attempts: 5, baseDelayMs: 300 };
  const busy = (retryAfterMs: number) =>
    new QuickPhotosError({ code: "SERVICE_UNAVAILABLE", reason: "SERVICE_UNAVAILABLE", retryAfterMs });
  expect([0, 1].map((random) => retryDelayMs(policy, 1, busy(2_000), () => random))).toEqual([2_000, 2_300]);
  expect(mayRetry(policy, 1, busy(10_000))).toBe(true);
  expect(mayRetry(policy, 1, busy(10_001))).toBe(false);
  expect(mayRetry(policy, 5, busy(1))).toBe(false);
  const tooMany = new QuickPhotosError({ code: "TOO_MANY_REQUESTS", reason: "TOO_MANY_CALLS", retryAfterMs: 10_000 });
  expect([isInvited(tooMany), mayRetry(policy, 1, tooMany)]).toEqual([true, true]);
});

test("a pause leaves nothing behind on the signal that may end it", async () => {
  const { signal } = new AbortController();
  const [came, went] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
  const policy = { attempts: 3, baseDelayMs: 0 };
  const busy = new QuickPhotosError({ code: "SERVICE_UNAVAILABLE", reason: "SERVICE_UNAVAILABLE" });
  await expect(withRetry(policy, () => Promise.reject(busy), signal)).rejects.toBe(busy);
  expect(came).toHaveBeenCalledTimes(2);
  expect(went.mock.calls).toEqual(came.mock.calls);
});
