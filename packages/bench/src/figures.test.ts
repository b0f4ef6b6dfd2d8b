import { expect, test, vi } from "vitest";
import { printFigure, reportFigures } from "./figures.ts";

/** Returns what is printed meanwhile. */
function printed(work: () => void): string[] {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  work();
  const lines = write.mock.calls.map(([text]) => String(text).trimEnd());
  write.mockRestore();
  return lines;
}

test("a figure is reached at its goal, and not beyond it", () => {
  const reached = (now: number, goal: { most: number } | { least: number }) =>
    printed(() => printFigure({ what: "calls", now, goal }))[0]
      ?.split(" | ")
      .at(-1);
  expect([reached(4, { most: 4 }), reached(4.01, { most: 4 })]).toEqual(["yes |", "no |"]);
  expect([reached(500, { least: 500 }), reached(499, { least: 500 })]).toEqual(["yes |", "no |"]);
  expect(reached(Number.NaN, { most: 4 })).toBe("no |");
});

test("figures are printed with their units, and to what may decide", () => {
  const lines = printed(() =>
    reportFigures([
      { what: "memory", now: 123.4, goal: { most: 120 }, unit: "MB" },
      { what: "units", now: 2.056, goal: { most: 2.1 } },
      { what: "a ratio", now: 0.3561, goal: { most: 0.35 } },
    ]),
  );
  expect(lines).toEqual([
    "",
    "| figure | now | goal | reached |",
    "| --- | --- | --- | --- |",
    "| memory | 123 MB | <= 120 MB | no |",
    "| units | 2.06 | <= 2.1 | yes |",
    "| a ratio | 0.356 | <= 0.35 | no |",
  ]);
});
