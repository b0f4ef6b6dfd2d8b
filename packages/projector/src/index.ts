export type { Announce, RemoveMedia } from "./apply/outlets.ts";
export { type ReplayOutcome, type ReplayScope, replayDeadLetter } from "./dead-letters/replay-dead-letter.ts";
export type { Logger } from "./shell/logger.ts";
export { type Projector, type ProjectorOptions, type ProjectorStatus, startProjector } from "./start-projector.ts";
