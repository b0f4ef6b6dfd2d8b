import { measureCosts } from "../src/budget/measure-costs.ts";
import { measureViews } from "../src/budget/measure-views.ts";
import { markdownTable } from "../src/readme/markdown-table.ts";

/** The reference design reads every reaction with the photo: about 100 units at 5,000 (data-model.md, "Cost"). */
const view = { reactions: 5_000, referenceReadUnits: 100 };

const rows = (await measureCosts()).map((cost) => {
  const { what, referenceWriteUnits, writeUnits, indexWriteUnits, readUnits, requests } = cost;
  const all = writeUnits + indexWriteUnits;
  return [
    what,
    `${all}`,
    `${writeUnits} + ${indexWriteUnits}`,
    `${referenceWriteUnits ?? ""}`,
    `${readUnits}`,
    `${requests}`,
  ];
});
const head = ["Action, projections included", "Write units", "table + index", "reference", "Read units", "Requests"];
const [viewed] = await measureViews([view.reactions]);
process.stdout.write(`${markdownTable(head, rows)}\n
Viewing a photo with ${view.reactions} reactions: ${viewed?.readUnits} read unit, reference about ${view.referenceReadUnits}.\n`);
