import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTaps, doubleTapMs } from "./create-taps.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function watchTaps() {
  const done: string[] = [];
  const taps = createTaps<string>({ once: (at) => done.push(`once ${at}`), twice: (at) => done.push(`twice ${at}`) });
  return { done, ...taps };
}

test("two taps are one double tap, a third begins anew", () => {
  const { done, tap } = watchTaps();
  tap("a");
  vi.advanceTimersByTime(doubleTapMs - 1);
  tap("b");
  expect(done).toEqual(["twice b"]);
  tap("c");
  vi.advanceTimersByTime(doubleTapMs);
  expect(done).toEqual(["twice b", "once c"]);
});

test("taps far apart are taps of their own, and one that is forgotten is none", () => {
  const { done, tap, forget } = watchTaps();
  tap("a");
  vi.advanceTimersByTime(doubleTapMs);
  tap("b");
  forget();
  vi.advanceTimersByTime(doubleTapMs);
  expect(done).toEqual(["once a"]);
});
