export { entityDiagram } from "./entity-diagram.ts";
