import { expect, test } from "vitest";
import { backoffMs, pollIntervalMs } from "./backoff.ts";

test("silence is looked at ever more seldom, but twice a second, and never faster than asked", () => {
  const waits = [0, 1, 2, 5, 10, 1_000].map((emptyReads) => pollIntervalMs(100, emptyReads));
  expect(waits[0]).toBe(100);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.at(-1)).toBe(500);
  expect(pollIntervalMs(2_000, 0)).toBe(2_000);
});

test("failures are repeated ever more seldom, but every few seconds", () => {
  expect(backoffMs(100, 1)).toBe(200);
  expect(backoffMs(100, 3)).toBe(800);
  expect(backoffMs(100, 1_000)).toBe(3_000);
});
