export type { RemoveMedia } from "./apply/apply-removals.ts";
export type { Logger } from "./shell/logger.ts";
export { type Projector, type ProjectorOptions, type ProjectorStatus, startProjector } from "./start-projector.ts";
