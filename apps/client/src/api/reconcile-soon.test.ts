import { MutationObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queryClient } from "./query-client.ts";
import { projectionLagMs, reconcileSoon } from "./reconcile-soon.ts";

const queryKey = ["counts"];

const isToBeAskedAgain = () => queryClient.getQueryState(queryKey)?.isInvalidated;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient.setQueryData(queryKey, 1);
});

afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

test("counts are asked for again once they have caught up, and the last write of several decides", async () => {
  reconcileSoon(queryKey);
  await vi.advanceTimersByTimeAsync(projectionLagMs - 1);
  reconcileSoon(queryKey);
  await vi.advanceTimersByTimeAsync(projectionLagMs - 1);
  expect(isToBeAskedAgain()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isToBeAskedAgain()).toBe(true);
});

test("they are not asked for while something is still being sent", async () => {
  let resolve = () => {};
  const answer = new Promise<void>((done) => {
    resolve = done;
  });
  const sent = new MutationObserver(queryClient, { mutationFn: () => answer }).mutate();
  reconcileSoon(queryKey);
  await vi.advanceTimersByTimeAsync(projectionLagMs * 3);
  expect(isToBeAskedAgain()).toBe(false);
  resolve();
  await sent;
  await vi.advanceTimersByTimeAsync(projectionLagMs);
  expect(isToBeAskedAgain()).toBe(true);
});
