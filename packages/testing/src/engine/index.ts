export { openTable } from "./open-table.ts";
export { startTable, type TestTable } from "./start-table.ts";
