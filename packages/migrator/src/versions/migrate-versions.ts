import { isWalked, pacedDb, type WalkCounts, type WalkProgress, walkTable } from "@quick-photos/db/maintenance";
import { beginMigration } from "../begin-migration.ts";
import type { HeldMigration } from "../held-migration.ts";
import { type MigrationTerms, saveEveryMs } from "../migration-terms.ts";
import { rewriteItem } from "./rewrite-item.ts";
import { declareVersions, nameRewritten } from "./version-counts.ts";
import { pageSize, type VersionWalk, visitVersions } from "./walk-versions.ts";

/** The name of the migration that brings every item to the newest version of its kind. */
export const versionsMigration = "versions";

/** What to rewrite, and on what terms. */
export interface VersionsMigration extends VersionWalk {
  terms: MigrationTerms;
  /** Parts of the table that are walked side by side; a migration that was begun keeps its own number. */
  segments: number;
  /** Whether to begin at the start of the table whatever was begun before. */
  isAnew: boolean;
}

/** How far it came. */
export interface VersionsOutcome {
  /** Whether it went on where a former process had left it; the counts are those of both. */
  isResumed: boolean;
  /** Whether it came to the end of the table; what was asked to stop did not. */
  isComplete: boolean;
  counts: WalkCounts;
}

function rewriteAll(migration: HeldMigration, options: VersionsMigration): Promise<WalkProgress> {
  const { terms, onUnreadable, onProgress, ...walk } = options;
  const db = pacedDb(terms.db, walk.ready);
  return walkTable({
    ...walk,
    from: migration.stored(),
    pageSize,
    visit: visitVersions(options, async ({ item }, count) => {
      const outcome = await rewriteItem(db, item);
      const { PK, SK } = item;
      if (outcome === "unreadable") onUnreadable({ PK, SK }, "it was changed into what cannot be read");
      if (outcome !== "settled") count(outcome === "rewritten" ? nameRewritten(item) : outcome);
    }),
    save: migration.save,
    saveEveryMs,
    onProgress: ({ counts }) => onProgress(counts.items ?? 0),
  });
}

/**
 * Rewrites every item of an earlier version as the newest has it, from where a former process has left it. Items of newer
 * versions, and those that cannot be read, stay as they are. Safe beside running servers, and to be repeated. Throws
 * MigrationError when another process is at it, or has begun it with other versions; and DbError.
 */
export async function migrateVersions(options: VersionsMigration): Promise<VersionsOutcome> {
  const { terms, segments, isAnew } = options;
  const plan = { name: versionsMigration, declaration: declareVersions(), step: "walk", segments, isAnew };
  const migration = await beginMigration(terms, plan);
  const { isResumed } = migration;
  try {
    const progress = await rewriteAll(migration, options);
    const isComplete = isWalked(progress);
    await (isComplete ? migration.finish() : migration.release());
    return { isResumed, isComplete, counts: progress.counts };
  } catch (error) {
    // So that the next one need not wait; where that fails too, it waits.
    await migration.release().catch(() => {});
    throw error;
  }
}
