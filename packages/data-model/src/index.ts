export { cloudFormationTemplate } from "./exports/cloudformation.ts";
export { type SampleItems, workbenchModel } from "./exports/workbench-model.ts";
export { readTableModel } from "./read-table-model.ts";
