export type { Announce, RemoveMedia } from "./apply/outlets.ts";
export type { Logger } from "./shell/logger.ts";
export { type Projector, type ProjectorOptions, type ProjectorStatus, startProjector } from "./start-projector.ts";
