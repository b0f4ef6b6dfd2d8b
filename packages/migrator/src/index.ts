export { beginMigration, listMigrations, type MigrationPlan, readMigration } from "./begin-migration.ts";
export type { HeldMigration } from "./held-migration.ts";
export { MigrationError } from "./migration-error.ts";
export { finishedStep, type MigrationTerms, saveEveryMs } from "./migration-terms.ts";
