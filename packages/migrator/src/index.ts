export { beginMigration, listMigrations, type MigrationPlan, readMigration } from "./begin-migration.ts";
export type { HeldMigration } from "./held-migration.ts";
export { changeKeys, type KeyOutcome, readKeyStep } from "./keys/change-keys.ts";
export type { KeyChange } from "./keys/key-change.ts";
export { type Direction, wayFrom } from "./keys/ways.ts";
export { MigrationError } from "./migration-error.ts";
export { finishedStep, leaseMs, type MigrationTerms, migrateProcedure, saveEveryMs } from "./migration-terms.ts";
export {
  migrateVersions,
  type VersionsMigration,
  type VersionsOutcome,
  versionsMigration,
} from "./versions/migrate-versions.ts";
export { surveyVersions } from "./versions/survey-versions.ts";
export { listMigrated, type MigratedVersion } from "./versions/version-counts.ts";
