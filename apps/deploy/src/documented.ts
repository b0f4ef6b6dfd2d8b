import path from "node:path";

/** Where the documentation keeps what is generated of the table: the model that everything here is made of. */
const model = path.resolve(import.meta.dirname, "../../../docs/model");

/** The table as the code defines it; `packages/data-model` makes it, and a test fails when it is stale. */
export const tableTemplateFile = path.join(model, "table.cloudformation.json");
