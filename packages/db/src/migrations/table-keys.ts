import type { Item } from "../entities/entity.ts";
import { migrationEntity } from "../entities/migration.ts";
import { DbError } from "../errors.ts";
import type { Table } from "../io/table.ts";
import { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { type KeyMigration, type KeyMove, keyMigrationPrefix } from "./key-migration.ts";
import { type KeyStep, keySteps, type Side } from "./key-step.ts";
import type { StepOf } from "./known-steps.ts";

/** The procedure under which the meter lists what changes of keys cost, and knowing how far they are. */
export const keysProcedure = "key migrations";

/** Under which keys a table has its items, while some of them are changed. */
export interface TableKeys {
  /** The table as it is stored, where every request goes to the very keys it names: for migrations of keys alone. */
  readonly stored: Table;
  /** The changes that the code knows. */
  readonly migrations: readonly KeyMigration[];
  /** Returns the step that a change is at, as it was read within the last two seconds. Throws `KEYS_DIFFER`. */
  stepOf(migration: KeyMigration): Promise<KeyStep>;
  /**
   * Returns whether a Query is to go to the former keys of a kind or to those of today; of an index that is being filled,
   * whether it is whole (`new`). Throws `KEYS_DIFFER`.
   */
  readsFrom(migration: KeyMigration): Promise<Side>;
  /** Returns items of a Scan as the code knows them: under the keys of today, and each once. Throws `KEYS_DIFFER`. */
  asToday<T extends Item & PrimaryKey>(items: T[]): Promise<T[]>;
  /** Returns every change that is not finished, with its step. Throws `KEYS_DIFFER`. */
  unfinished(): Promise<{ migration: KeyMigration; step: KeyStep }[]>;
  /**
   * Makes sure that the code knows where everything is: before anything else is done with a table. Throws `KEYS_DIFFER`
   * when the table is in the midst of a change that the code does not know, or of another one of the same name.
   */
  check(): Promise<void>;
}

interface TableKeysOptions {
  migrations: readonly KeyMigration[];
  stepOf: StepOf;
  table: Table;
}

const isMove = (migration: KeyMigration): migration is KeyMove => migration.kind === "move";

/** Returns the changes among those declared that move items. */
export function movesOf(migrations: readonly KeyMigration[]): KeyMove[] {
  return migrations.filter(isMove);
}

async function refuseUnknown({ migrations, table }: TableKeysOptions): Promise<void> {
  const { items } = await table.query({
    KeyConditionExpression: "PK = :migrations AND begins_with(SK, :keys)",
    ExpressionAttributeValues: { ":migrations": keys.migration.partition.format({}), ":keys": keyMigrationPrefix },
    ConsistentRead: true,
  });
  const known = new Set(migrations.map(({ name }) => name));
  for (const { name, step } of items.map(migrationEntity.parse)) {
    if (known.has(name) || step === "finished") continue;
    throw new DbError(
      "KEYS_DIFFER",
      `this table is at the step "${step}" of the migration ${name}, which this version does not know: run the version that does, and finish the migration with it`,
    );
  }
}

/** Makes what knows under which keys a table has its items. */
export function createTableKeys(options: TableKeysOptions): TableKeys {
  const { migrations, stepOf } = options;
  const readsFrom = async (migration: KeyMigration) => keySteps[await stepOf(migration)].reads;
  const unfinished = async () => {
    const steps = await Promise.all(
      migrations.map(async (migration) => ({ migration, step: await stepOf(migration) })),
    );
    return steps.filter(({ step }) => step !== "finished");
  };
  return {
    stored: options.table,
    migrations,
    stepOf,
    readsFrom,
    async asToday(items) {
      let seen = items;
      for (const move of movesOf(migrations)) {
        const moved = items.some((item) => move.sideOf(item) !== null);
        if (!moved) continue;
        const step = await stepOf(move);
        // What lies under a former key when all is done is nobody's copy: it shows as what it is.
        if (step === "finished") continue;
        const { reads } = keySteps[step];
        seen = seen
          .filter((item) => [null, reads].includes(move.sideOf(item)))
          .map((item) => (move.sideOf(item) === null ? item : { ...item, ...move.keyAt("new", item) }));
      }
      return seen;
    },
    unfinished,
    async check() {
      await unfinished();
      await refuseUnknown(options);
    },
  };
}
