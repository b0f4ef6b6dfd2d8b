import { agrees, type Comparison } from "./compare-counters.ts";
import type { ImportResult } from "./import-tutorial.ts";
import type { TutorialItems, TutorialKind } from "./tutorial-item.ts";
import type { VerifiedTarget } from "./verify-counters.ts";

const kinds: readonly [TutorialKind, string][] = [
  ["user", "users"],
  ["photo", "photos"],
  ["reaction", "reactions"],
  ["friendship", "follows"],
];

function row(first: string, cells: (string | number)[]): string {
  return first.padEnd(18) + cells.map((cell) => String(cell).padStart(14)).join("");
}

function itemTable(items: TutorialItems, { imported, alreadyThere, setAside }: ImportResult): string[] {
  const aside = (kind: TutorialKind, outcome: string) =>
    setAside.filter((note) => note.kind === kind && note.outcome === outcome).length;
  const rows = kinds.map(([kind, name]) => ({
    name,
    cells: [items[kind].length, imported[kind], alreadyThere[kind], aside(kind, "merged"), aside(kind, "left out")],
  }));
  const total = [0, 1, 2, 3, 4].map((column) => rows.reduce((sum, { cells }) => sum + (cells[column] ?? 0), 0));
  return [
    row("", ["read", "imported", "already there", "merged", "left out"]),
    ...rows.map(({ name, cells }) => row(name, cells)),
    row("items", total),
  ];
}

function asideList({ setAside }: ImportResult): string[] {
  const notes = setAside.toSorted((a, b) => a.line - b.line);
  const list = (title: string, outcome: string) => {
    const chosen = notes.filter((note) => note.outcome === outcome);
    if (chosen.length === 0) return [];
    return ["", title, ...chosen.map(({ line, what, why }) => `  line ${line}: ${what}; ${why}`)];
  };
  return [
    ...list("Merged into another, because they stand for the same thing:", "merged"),
    ...list("Left out:", "left out"),
  ];
}

/** Returns the report of an import: what became of every item, and what of the data is not kept. */
export function describeImport(items: TutorialItems, result: ImportResult): string[] {
  return [
    ...itemTable(items, result),
    ...asideList(result),
    "",
    "Not kept, because nothing shows it: street and zip code, birth date, e-mail address.",
    "Not taken over, because it is counted anew: the stored numbers of followers, followed and reactions.",
    "Pictures are generated, one for each photo: no files are behind the names that the tutorial gives them.",
    "Profile pictures are those of the pinned photos. Users exist since the first thing they did or that befell them.",
  ];
}

function totals(targets: VerifiedTarget[]): Comparison[] {
  const sums = new Map<string, Comparison>();
  for (const { counter, counted, rows } of targets.flatMap(({ comparisons }) => comparisons)) {
    const sum = sums.get(counter) ?? { counter, counted: 0, rows: 0 };
    sums.set(counter, { counter, counted: sum.counted + counted, rows: sum.rows + rows });
  }
  return [...sums.values()];
}

/** Returns the table of all counters against their rows, and every single one that differs. */
export function describeCounters(targets: VerifiedTarget[]): string[] {
  const wrong = targets.flatMap(({ id, comparisons }) =>
    comparisons.filter((one) => !agrees(one)).map((one) => `  ${id}: ${one.counter} ${one.counted}, rows ${one.rows}`),
  );
  const verdict = wrong.length === 0 ? ["Every counter equals its rows."] : ["Counters that differ:", ...wrong];
  return [
    row("", ["counted", "rows"]),
    ...totals(targets).map(({ counter, counted, rows }) => row(counter, [counted, rows])),
    ...verdict,
  ];
}

/** Returns whether every counter equals its rows. */
export function isVerified(targets: VerifiedTarget[]): boolean {
  return targets.every(({ comparisons }) => comparisons.every(agrees));
}
