export { findUnfinishedImport, type ImportTarget, isBegunIn } from "./begun-import.ts";
export { type CheckedFile, checkFile } from "./check-file.ts";
export { type ExportOptions, type ExportResult, exportTable } from "./export-table.ts";
export type { Summary } from "./format/lines.ts";
export { fillTable, finishImport, transferProcedure } from "./import-table.ts";
export { itemsIn } from "./summary/item-tally.ts";
export { TransferError } from "./transfer-error.ts";
