import { appendFileSync } from "node:fs";
import { gatheredIn } from "./config.ts";
import { printHead, printRow } from "./print-row.ts";

/** What was measured, beside what is wanted. */
export interface Figure {
  /** What was measured, in words that stand by themselves: "write units of a reaction alone". */
  what: string;
  now: number;
  /** What it is to be, at most or at least. */
  goal: { most: number } | { least: number };
  /** Absent for ratios. */
  unit?: string;
}

/** Returns whether a figure is what is wanted. */
function isReached({ now, goal }: Figure): boolean {
  return "most" in goal ? now <= goal.most : now >= goal.least;
}

/** Returns the cells of a figure's row: what, now, goal, and whether it is reached. */
function cellsOf(figure: Figure): string[] {
  const { what, now, goal, unit } = figure;
  const withUnit = (text: string) => (unit ? `${text} ${unit}` : text);
  const wanted = "most" in goal ? `<= ${goal.most}` : `>= ${goal.least}`;
  const shown = now.toFixed(now < 1 ? 3 : now < 100 ? 2 : 0);
  return [what, withUnit(shown), withUnit(wanted), isReached(figure) ? "yes" : "no"];
}

/** Names of the columns that `printFigure` fills. */
export const figureColumns = ["figure", "now", "goal", "reached"] as const;

/** Prints the row of a figure; `more` stands behind it. */
export function printFigure(figure: Figure, more: readonly string[] = []): void {
  printRow([...cellsOf(figure), ...more]);
}

/** Tells what a benchmark has found: to whoever gathers it from several, else as a table. */
export function reportFigures(figures: readonly Figure[]): void {
  if (gatheredIn !== undefined) {
    appendFileSync(gatheredIn, figures.map((figure) => `${JSON.stringify(figure)}\n`).join(""));
    return;
  }
  process.stdout.write("\n");
  printHead(figureColumns);
  for (const figure of figures) printFigure(figure);
}
