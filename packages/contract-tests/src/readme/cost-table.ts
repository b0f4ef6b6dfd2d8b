import { costsOfMonth } from "@quick-photos/deploy/costs";
import { markdownTable } from "./markdown-table.ts";

const format = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });

/** Returns an amount to the dollar, as what is multiplied is no surer than that. */
const dollars = (amount: number) => (amount > 0 && amount < 0.5 ? "under $1" : format.format(amount));

/** Returns the table of what a deployment costs a month, with and without people, and what it comes to. */
export function costTable(): string {
  const lines = costsOfMonth();
  const rows = (those: typeof lines) =>
    those.map(({ what, empty, crowd, how }) => [what, dollars(empty), dollars(crowd), how]);
  const [always, asFunction] = [
    lines.filter((line) => !line.insteadOfContainers),
    lines.filter((line) => line.insteadOfContainers),
  ];
  const sum = (figure: "empty" | "crowd") => dollars(always.reduce((all, line) => all + line[figure], 0));
  const total = ["**all, with containers**", `**${sum("empty")}**`, `**${sum("crowd")}**`, ""];
  return markdownTable(["What", "Nobody", "The crowd", "Of"], [...rows(always), total, ...rows(asFunction)]);
}
