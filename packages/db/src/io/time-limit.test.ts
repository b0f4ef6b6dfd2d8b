import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDeadline, createTimeLimit } from "./time-limit.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());

const answerAfter = (ms: number) => () => new Promise<string>((resolve) => setTimeout(resolve, ms, "answer"));

const late = { name: "DbError", code: "UNAVAILABLE", message: "the database has not answered within 1000 ms" };

test("calls may take so long in all, those side by side once, and what is between them does not count", async () => {
  const limit = createTimeLimit(1_000);
  const both = Promise.all([limit.spend(answerAfter(400)), limit.spend(answerAfter(300))]);
  await vi.advanceTimersByTimeAsync(400);
  expect(await both).toEqual(["answer", "answer"]);
  await vi.advanceTimersByTimeAsync(60_000);
  const third = limit.spend(answerAfter(599));
  await vi.advanceTimersByTimeAsync(599);
  expect(await third).toBe("answer");
  const last = limit.spend(answerAfter(10));
  const refused = expect(last).rejects.toMatchObject(late);
  await vi.advanceTimersByTimeAsync(1);
  await refused;
});

test("what is late is aborted, and told at once although it does not listen", async () => {
  const limit = createTimeLimit(1_000);
  let given: AbortSignal | undefined;
  const call = limit.spend((signal) => {
    given = signal;
    return new Promise(() => {});
  });
  const refused = expect(call).rejects.toMatchObject(late);
  await vi.advanceTimersByTimeAsync(999);
  expect(given?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(given?.aborted).toBe(true);
  await refused;
});

test("a deadline counts what is between calls, sends nothing once it is over, and lies within another limit", async () => {
  const deadline = createDeadline(1_000);
  await vi.advanceTimersByTimeAsync(600);
  const call = deadline.spend(answerAfter(401));
  const refused = expect(call).rejects.toMatchObject(late);
  await vi.advanceTimersByTimeAsync(400);
  await refused;
  const send = vi.fn(answerAfter(0));
  await expect(deadline.spend(send)).rejects.toMatchObject(late);
  expect(send).not.toHaveBeenCalled();
  const inner = createDeadline(5_000, createTimeLimit(1_000));
  const outer = expect(inner.spend(answerAfter(2_000))).rejects.toMatchObject(late);
  await vi.advanceTimersByTimeAsync(1_000);
  await outer;
});
