export { drawEntityChart } from "./entity-chart.ts";
export { entityDiagram } from "./entity-diagram.ts";
export { drawKeyChart } from "./key-chart.ts";
