import path from "node:path";

/** Where the documentation keeps what is generated of the table: the model that everything here is made of. */
const model = path.resolve(import.meta.dirname, "../../../docs/model");

/** The table as the code defines it; `packages/data-model` makes it, and a test fails when it is stale. */
export const tableTemplateFile = path.join(model, "table.cloudformation.json");

/** The requests that each role sends, as tests have seen them: `pnpm --filter @quick-photos/testing requests` records them. */
export const requestsFile = path.join(model, "requests.json");
