export { toChange } from "./changes/to-change.ts";
export { listDeadLetters } from "./dead-letters/list-dead-letters.ts";
export { putDeadLetter } from "./dead-letters/put-dead-letter.ts";
export { removeDeadLetter } from "./dead-letters/remove-dead-letter.ts";
export { listJobs } from "./jobs/list-jobs.ts";
export { readCheckpoint, saveCheckpoint, shardEnd, shardStart } from "./leases/checkpoints.ts";
export type { ProjectorOptions } from "./projector-options.ts";
export { type ReplayScope, replayDeadLetter } from "./replay/replay-dead-letter.ts";
export { type Projector, startProjector } from "./start-projector.ts";
