export { openTable } from "./open-table.ts";
export { startTable, type TestTable } from "./start-table.ts";
export { startTestEngine } from "./start-test-engine.ts";
