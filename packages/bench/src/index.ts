export { type Figure, figureColumns, printFigure, reportFigures } from "./figures.ts";
export { median } from "./median.ts";
export { printHead, printRow } from "./print-row.ts";
export { cpuMsOf, residentKbOf } from "./process-usage.ts";
export { readOptions } from "./read-options.ts";
