export { primaryKey } from "../keys/primary-key.ts";
export {
  fillIndex,
  type IndexFill,
  type KeyMigration,
  type KeyMove,
  moveKey,
  type RowsFill,
  spellKey,
} from "./key-migration.ts";
export { deadLettersToBuckets, keyMigrations, namesToWords, photosToExplore } from "./key-migrations.ts";
export { type KeyStep, keyStepOf, keySteps, type Side } from "./key-step.ts";
export { type StepTimes, settlingMs, usualStepTimes } from "./step-times.ts";
export { keysProcedure, type TableKeys } from "./table-keys.ts";
