import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-policy.ts";

test("the pause lies between nothing and a bound that doubles", () => {
  const policy = { attempts: 5, baseDelayMs: 300 };
  expect([1, 2, 3].map((attempt) => retryDelayMs(policy, attempt, () => 1))).toEqual([300, 600, 1200]);
  expect(retryDelayMs(policy, 3, () => 0)).toBe(0);
});
