// `pnpm --filter @quick-photos/contract-tests bench:units`: what people's actions cost, in units and in dollars.
import { type Figure, readOptions, reportFigures } from "@quick-photos/bench";
import { onDemandDollars, onDemandPrices } from "@quick-photos/db/maintenance";
import { type MeasuredCost, measureCosts } from "../src/budget/measure-costs.ts";
import { markdownTable } from "../src/readme/markdown-table.ts";

const options = readOptions({
  usage: "bench:units [...]: what actions cost, with all that follows from them; --goals only those that have one",
  numbers: { repetitions: 5 },
  quick: { repetitions: 1 },
  flags: ["goals"],
});

const figure = (number: number) => String(Number(number.toFixed(2)));

function figureOf({ what, writeUnits, readUnits, goal }: MeasuredCost): Figure[] {
  if (!goal) return [];
  if ("writeUnits" in goal) return [{ what: `write units: ${what}`, now: writeUnits, goal: { most: goal.writeUnits } }];
  return [{ what: `read units: ${what}`, now: readUnits, goal: { most: goal.readUnits } }];
}

const costs = await measureCosts(options);
const rows = costs.map((cost) => [
  cost.what,
  figure(cost.writeUnits),
  figure(cost.indexWriteUnits),
  figure(cost.readUnits),
  figure(cost.indexReadUnits),
  figure(cost.requests),
  (onDemandDollars(cost) * 1_000_000).toFixed(2),
  cost.reference ?? "",
]);
const head = ["With all that follows from it", "Write", "Index write", "Read", "Index read", "Requests"];
process.stdout.write(`${markdownTable([...head, "$ a million", "Reference"], rows)}
Units of DynamoDB, and dollars on demand in ${onDemandPrices.region}.\n`);
reportFigures(costs.flatMap(figureOf));
