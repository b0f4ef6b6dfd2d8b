import { expect, test } from "vitest";
import { failureWaitMs, idleWaitMs } from "./pace.ts";

test("silence is looked at ever more seldom, but twice a second, and never faster than asked", () => {
  const waits = [0, 1, 2, 5, 10, 1_000].map((emptyReads) => idleWaitMs(100, emptyReads));
  expect(waits[0]).toBe(100);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.at(-1)).toBe(500);
  expect(idleWaitMs(2_000, 0)).toBe(2_000);
});

test("failures are repeated ever more seldom, but every few seconds", () => {
  expect(failureWaitMs(100, 1)).toBe(200);
  expect(failureWaitMs(100, 3)).toBe(800);
  expect(failureWaitMs(100, 1_000)).toBe(3_000);
});
