export { ensureTable } from "./ensure-table.ts";
export { probeTable } from "./probe-table.ts";
export { switchStream } from "./switch-stream.ts";
export { indexName, projectedAttributes, tableDefinition, ttlAttribute } from "./table-definition.ts";
export { TableError, type TableErrorCode } from "./table-error.ts";
