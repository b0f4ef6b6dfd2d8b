import { ConditionFailed } from "@quick-photos/db/io";
import { type Item, type Migration, migrationEntity } from "@quick-photos/db/items";
import { startOfWalk, type WalkProgress } from "@quick-photos/db/maintenance";
import { MigrationError } from "./migration-error.ts";
import { finishedStep, leaseMs, type MigrationTerms } from "./migration-terms.ts";

/** A migration that this process is at, as far as it knows. */
export interface HeldMigration {
  /** Whether a former process had begun it. */
  readonly isResumed: boolean;
  /** Returns it as it was stored last. */
  stored(): Migration;
  /** Stores how far its step is, and holds it for another `leaseMs`. Throws MigrationError when another process has it. */
  save(progress: WalkProgress): Promise<void>;
  /** Begins its next step, with nothing walked and nothing counted. Throws likewise. */
  enter(step: string): Promise<void>;
  /** Stores that nothing is left to do, with what was counted, and lets go of it. Throws likewise. */
  finish(): Promise<void>;
  /** Lets go of it as it was stored last, so that another process may go on at once. Throws likewise. */
  release(): Promise<void>;
}

/** What was just claimed. */
interface Claimed {
  item: Item;
  value: Migration;
  isResumed: boolean;
}

/** Holds what was just claimed. */
export function createHeldMigration({ db, owner, now }: MigrationTerms, claimed: Claimed): HeldMigration {
  let { value } = claimed;
  const write = async (changes: Partial<Migration>) => {
    const at = now();
    const lease = { leaseOwner: owner, leaseUntil: at.getTime() + leaseMs };
    const next = { ...value, ...lease, changedAt: at.toISOString(), ...changes };
    await db.table
      .put({
        Item: migrationEntity.toItemOver(claimed.item, next),
        ConditionExpression: "leaseOwner = :owner",
        ExpressionAttributeValues: { ":owner": owner },
      })
      .catch((error: unknown) => {
        if (!(error instanceof ConditionFailed)) throw error;
        throw new MigrationError(`another process has taken the migration ${value.name} over`);
      });
    value = next;
  };
  const letGo = { leaseOwner: undefined, leaseUntil: undefined };
  return {
    isResumed: claimed.isResumed,
    stored: () => value,
    save: ({ places, counts }) => write({ places, counts }),
    enter: (step) => write({ step, ...startOfWalk(value.places.length) }),
    finish: () => write({ step: finishedStep, ...letGo }),
    release: () => write(letGo),
  };
}
