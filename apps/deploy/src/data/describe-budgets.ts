import { accessPatternList } from "@quick-photos/db";

const figures = { requests: "requests", readUnits: "read units", writeUnits: "write units" } as const;

/** Returns what a usual call costs at most, each figure with the procedure whose budget that is. */
export function describeBudgets(): string {
  const most = Object.entries(figures).map(([figure, unit]) => {
    const budgetOf = ({ budget }: (typeof accessPatternList)[number]) => budget[figure as keyof typeof figures];
    const highest = accessPatternList.reduce((one, other) => (budgetOf(other) > budgetOf(one) ? other : one));
    return `${budgetOf(highest)} ${unit} (${highest.id})`;
  });
  return `A usual call of ${accessPatternList.length} procedures takes at most ${most.join(", ")}`;
}
