import { cloudFormationTemplate, readTableModel, workbenchModel } from "@quick-photos/data-model";
import { drawEntityChart, drawKeyChart } from "@quick-photos/data-model/drawings";
import type { Page } from "./pages.ts";
import { sampleItems } from "./sample-items.ts";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Returns the files of the documentation that are derived from the code as a whole. */
export function createFiles(): Page[] {
  const model = readTableModel();
  return [
    { file: "docs/model/table.cloudformation.json", text: json(cloudFormationTemplate()) },
    { file: "docs/model/quick-photos.nosql-workbench.json", text: json(workbenchModel(model, sampleItems())) },
    { file: "docs/images/keys.svg", text: drawKeyChart(model, { columns: 3 }) },
    { file: "docs/images/keys-phone.svg", text: drawKeyChart(model, { columns: 1 }) },
    { file: "docs/images/entities.svg", text: drawEntityChart(model, { columns: 3 }) },
    { file: "docs/images/entities-phone.svg", text: drawEntityChart(model, { columns: 1 }) },
  ];
}
