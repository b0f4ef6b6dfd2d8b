export { checkDataFile } from "./check-data-file.ts";
export { EngineError } from "./engine-error.ts";
export { isEngineHealthy } from "./engine-health.ts";
export type { EngineExit } from "./engine-process.ts";
export { eraseRemoved } from "./erase-removed.ts";
export { hiddenEndpoints, portsClosedToPages } from "./hidden-endpoints.ts";
export { type EngineOptions, startEmbeddedEngine } from "./start-embedded-engine.ts";
export { type EmbeddedEngine, startEngine } from "./start-engine.ts";
export { takeSnapshot } from "./take-snapshot.ts";
