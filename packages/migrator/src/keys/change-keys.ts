import { setTimeout as delay } from "node:timers/promises";
import { keys, migrationEntity } from "@quick-photos/db/items";
import { isWalked, startOfWalk, walkTable } from "@quick-photos/db/maintenance";
import { type KeyMigration, type KeyStep, keyStepOf } from "@quick-photos/db/migrations";
import { beginMigration } from "../begin-migration.ts";
import type { HeldMigration } from "../held-migration.ts";
import { MigrationError } from "../migration-error.ts";
import { type MigrationTerms, saveEveryMs } from "../migration-terms.ts";
import type { KeyChange } from "./key-change.ts";
import { pageSize } from "./visits.ts";
import { type Direction, type NextWay, wayFrom } from "./ways.ts";

/** What came of it. */
export interface KeyOutcome {
  /** The step that the table is at. */
  step: KeyStep;
  /** Whether it came as far as it was to; what was asked to stop goes on where it was. */
  isComplete: boolean;
}

/** Walks until it is said that items keep differing: writers leave both places the same, so a second one finds nothing. */
const maxWalks = 10;

/** Returns the step that a table is at, as it is now. Throws `KEYS_DIFFER`. */
export async function readKeyStep({ db }: Pick<MigrationTerms, "db">, migration: KeyMigration): Promise<KeyStep> {
  // Nobody has looked yet in a table without it: this writes it down.
  const known = await db.tableKeys.stepOf(migration);
  const item = await db.table.get({ Key: keys.migration.key({ name: migration.name }), ConsistentRead: true });
  return (item && keyStepOf(migrationEntity.parse(item).step)) ?? known;
}

async function settle({ settlingMs, onProgress, signal }: KeyChange): Promise<void> {
  onProgress(`wait ${Math.ceil(settlingMs / 1_000)} s, until every process knows the step`, 0);
  await delay(settlingMs, undefined, signal && { signal }).catch(() => {});
}

/** Walks the table once from where a former process has left it, and returns how many items were changed; null if stopped. */
async function walkOnce(change: KeyChange, held: HeldMigration, way: NextWay): Promise<number | null> {
  const visit = way.visit?.(change);
  if (!visit) return 0;
  const { scan, ready, signal, onProgress } = change;
  const progress = await walkTable({
    scan,
    ready,
    from: held.stored(),
    pageSize,
    visit,
    save: held.save,
    saveEveryMs,
    onProgress: ({ counts }) => onProgress(way.says, counts.items ?? 0),
    ...(signal && { signal }),
  });
  return isWalked(progress) ? (progress.counts.changed ?? 0) : null;
}

async function walk(change: KeyChange, held: HeldMigration, way: NextWay): Promise<boolean> {
  const step = held.stored().step;
  for (let count = 1; count <= maxWalks; count++) {
    const changed = await walkOnce(change, held, way);
    if (changed === null) return false;
    if (!way.untilEqual || changed === 0) return true;
    await held.enter(step);
  }
  throw new MigrationError(`after ${maxWalks} walks the places of items still differ: \`npm run audit\`, then go on`);
}

/** Goes the way, and returns whether it came to its end. */
async function go(change: KeyChange, held: HeldMigration, way: NextWay): Promise<boolean> {
  if (held.stored().places.length === 0) await held.save(startOfWalk(change.segments));
  if (way.settles) await settle(change);
  if (change.signal?.aborted || !(await walk(change, held, way))) {
    await held.release();
    return false;
  }
  if (way.to === "finished") {
    await held.finish();
    return true;
  }
  await held.enter(way.to);
  await held.release();
  return true;
}

/**
 * Brings a change of keys one step on, or one back, from where a former process has left it, and returns where it is then.
 * Safe beside running servers of this version, and to be broken off at any moment: the next one goes on. Throws
 * MigrationError when another process is at it, or there is no such step; and DbError.
 */
export async function changeKeys(change: KeyChange, direction: Direction): Promise<KeyOutcome> {
  const { migration, terms, segments } = change;
  const { name, declaration } = migration;
  const step = await readKeyStep(terms, migration);
  const way = wayFrom(migration, step, direction);
  if (!way) throw new MigrationError(`the migration ${name} is at the step ${step}: there is no way ${direction}`);
  const held = await beginMigration(terms, { name, declaration, step, segments });
  try {
    if (held.stored().step !== step) throw new MigrationError(`another process has just changed the step of ${name}`);
    const isComplete = await go(change, held, way);
    return { step: isComplete ? way.to : step, isComplete };
  } catch (error) {
    // So that the next one need not wait; where that fails too, it waits.
    await held.release().catch(() => {});
    throw error;
  }
}
