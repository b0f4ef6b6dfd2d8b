import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissToast, showToast, toasts } from "./toasts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const texts = () => toasts.read().map(({ text }) => text);

test("a message passes by, and one that asks for something stays longer", () => {
  showToast({ tone: "info", text: "Saved" });
  showToast({ tone: "error", text: "Lost" });
  vi.advanceTimersByTime(5_000);
  expect(texts()).toEqual(["Lost"]);
  vi.advanceTimersByTime(5_000);
  expect(texts()).toEqual([]);
});

test("the same message again takes the place of the first and stays its own time; one is taken away by hand", () => {
  showToast({ tone: "info", text: "Saved" });
  vi.advanceTimersByTime(3_000);
  showToast({ tone: "info", text: "Saved" });
  expect(texts()).toEqual(["Saved"]);
  vi.advanceTimersByTime(3_000);
  expect(texts()).toEqual(["Saved"]);
  for (const { id } of toasts.read()) dismissToast(id);
  expect(texts()).toEqual([]);
});
