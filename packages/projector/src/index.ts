export { toChange } from "./changes/to-change.ts";
export { type ReplayOutcome, type ReplayScope, replayDeadLetter } from "./dead-letters/replay-dead-letter.ts";
export type { Announce, RemoveMedia } from "./ports.ts";
export type { ProjectorOptions } from "./projector-options.ts";
export type { Logger } from "./shell/logger.ts";
export { type Projector, type ProjectorStatus, startProjector } from "./start-projector.ts";
