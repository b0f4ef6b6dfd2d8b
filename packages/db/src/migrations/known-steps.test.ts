import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keyMigrations } from "./key-migrations.ts";
import { createStepOf } from "./known-steps.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

const [migration] = keyMigrations;

/** A table whose step is told, and how often it was asked for. */
function stepTable() {
  const state = { step: "old", reads: 0 };
  const { name, declaration } = migration ?? { name: "", declaration: "" };
  const at = "2026-11-27T10:00:00.000Z";
  const table = {
    name: "a table",
    async get() {
      state.reads += 1;
      return {
        type: "Migration",
        v: 1,
        name,
        declaration,
        startedAt: at,
        changedAt: at,
        places: [],
        counts: {},
        step: state.step,
      };
    },
    put: () => Promise.reject(new Error("it has a step")),
  };
  return { state, table, scan: () => Promise.reject(new Error("it has a step")) };
}

test("a step is read again beside the work after a while, and before the work after a longer one; the last never", async () => {
  if (!migration) return expect.fail("something is moved");
  const { state, ...source } = stepTable();
  const stepOf = createStepOf(source, { refreshAfterMs: 1_000, staleAfterMs: 2_000, actWithinMs: 5_000 });
  expect([await stepOf(migration), await stepOf(migration), state.reads]).toEqual(["old", "old", 1]);
  state.step = "writeBoth";
  vi.advanceTimersByTime(1_999);
  expect([await stepOf(migration), state.reads]).toEqual(["old", 2]);
  await expect.poll(async () => [await stepOf(migration), state.reads]).toEqual(["writeBoth", 2]);
  state.step = "finished";
  vi.advanceTimersByTime(2_000);
  expect([await stepOf(migration), state.reads]).toEqual(["finished", 3]);
  state.step = "old";
  vi.advanceTimersByTime(60_000);
  expect([await stepOf(migration), state.reads]).toEqual(["finished", 3]);
});
