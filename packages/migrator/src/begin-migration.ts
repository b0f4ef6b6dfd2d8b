import type { Db } from "@quick-photos/db";
import { ConditionFailed } from "@quick-photos/db/io";
import { type Item, keys, type Migration, migrationEntity } from "@quick-photos/db/items";
import { holding, startOfWalk } from "@quick-photos/db/maintenance";
import { createHeldMigration, type HeldMigration } from "./held-migration.ts";
import { MigrationError } from "./migration-error.ts";
import { finishedStep, leaseMs, type MigrationTerms } from "./migration-terms.ts";

/** What to change the table into, and by which way. */
export interface MigrationPlan {
  /** One migration of a name is under way at a time. */
  name: string;
  /** Says what it does so that two that do the same say the same: another one does not go on with what was begun. */
  declaration: string;
  /** Its first step. */
  step: string;
  /** Parts of the table that are walked side by side; one that was begun keeps its own number. */
  segments: number;
  /** Whether to begin at the start of the table whatever was begun before. */
  isAnew?: boolean;
}

/** Returns a migration as it is stored; null when none of its name has ever been begun. */
export async function readMigration(db: Db, name: string): Promise<Migration | null> {
  const item = await readItem(db, name);
  return item ? migrationEntity.parse(item) : null;
}

/** Returns all migrations as they are stored, those that are finished included. */
export async function listMigrations(db: Db): Promise<Migration[]> {
  const partition = keys.migration.partition.format({});
  const request = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": partition } };
  const { items } = await db.table.query({ ...request, ConsistentRead: true });
  return db.table.readEach(items, migrationEntity.parse);
}

/**
 * Begins a migration, or goes on with it where a former process has left it, and holds it: no other process gets it
 * before it is let go, or `leaseMs` after its progress was stored last. Throws MigrationError when another process has
 * it, or what was begun is not what is asked for.
 */
export async function beginMigration(terms: MigrationTerms, plan: MigrationPlan): Promise<HeldMigration> {
  const { db, owner, now } = terms;
  const stored = await readItem(db, plan.name);
  const former = stored ? migrationEntity.parse(stored) : null;
  if (former) refuseIfHeld(former, terms);
  const isFresh = !former || former.step === finishedStep || plan.isAnew === true;
  if (!isFresh && former.declaration !== plan.declaration) throw isAnother(former, plan);
  const at = now().toISOString();
  const { name, declaration, step } = plan;
  const begun = isFresh ? { name, declaration, step, startedAt: at, ...startOfWalk(plan.segments) } : former;
  const value = { ...begun, changedAt: at, leaseOwner: owner, leaseUntil: now().getTime() + leaseMs };
  const Item = stored ? migrationEntity.toItemOver(stored, value) : migrationEntity.toItem(value);
  const condition = stored ? holding(stored) : { ConditionExpression: "attribute_not_exists(PK)" };
  try {
    await db.table.put({ Item, ...condition, ReturnValuesOnConditionCheckFailure: "ALL_OLD" });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    // A write whose answer was lost has been sent again, and met itself.
    const isOurs = error.item?.leaseOwner === owner && error.item.leaseUntil === value.leaseUntil;
    if (!isOurs) throw new MigrationError(`another process has just begun the migration ${name}, or gone on with it`);
  }
  return createHeldMigration(terms, { item: Item, value, isResumed: !isFresh });
}

function readItem(db: Db, name: string): Promise<Item | undefined> {
  return db.table.get({ Key: keys.migration.key({ name }), ConsistentRead: true });
}

function refuseIfHeld({ name, leaseOwner, leaseUntil = 0 }: Migration, { isSole, now }: MigrationTerms): void {
  const leftMs = leaseUntil - now().getTime();
  if (leaseOwner === undefined || isSole || leftMs < 0) return;
  const seconds = Math.ceil(leftMs / 1_000) + 1;
  throw new MigrationError(
    `${leaseOwner} is at the migration ${name}; if that process is gone, begin again in ${seconds} s`,
  );
}

function isAnother({ name, declaration, startedAt }: Migration, plan: MigrationPlan): MigrationError {
  return new MigrationError(
    `the migration ${name} that was begun at ${startedAt} is another one: "${declaration}", and not "${plan.declaration}"; finish it with the code that began it, or begin anew`,
  );
}
