import { expect, test } from "vitest";
import { createProgressBar } from "./progress-bar.ts";

/** Returns all that a display writes. */
function written(display: (write: (text: string) => void) => void): string {
  let text = "";
  display((part) => {
    text += part;
  });
  return text;
}

test("a terminal shows a bar, drawn now and then; anything else shows none", () => {
  let now = 0;
  const bar = written((write) => {
    const progress = createProgressBar({ isTTY: true, write }, 200, () => now);
    progress.show(100, "1 findings");
    progress.show(150, "1 findings");
    now += 1_000;
    progress.show(400, "2 findings");
    progress.clear();
  });
  const erased = "\r\u001B[2K";
  expect(bar.split(erased)).toEqual([
    "",
    "[###############---------------] 50% 100 items, 1 findings",
    "[##############################] 100% 400 items, 2 findings",
    "",
  ]);
  expect(written((write) => createProgressBar({ isTTY: true, write }, null, () => 0).show(3))).toBe(`${erased}3 items`);
  expect(written((write) => createProgressBar({ write }, 200).show(100))).toBe("");
});
