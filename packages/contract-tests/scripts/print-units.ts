// `pnpm --filter @quick-photos/contract-tests bench:units`: what people's actions cost, in units and in dollars.
import { onDemandDollars, onDemandPrices } from "@quick-photos/db/maintenance";
import { measureCosts } from "../src/budget/measure-costs.ts";
import { markdownTable } from "../src/readme/markdown-table.ts";

const figure = (number: number) => String(Number(number.toFixed(2)));

const costs = await measureCosts();
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
