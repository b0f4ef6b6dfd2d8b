import { migrationEntity } from "../entities/migration.ts";
import { DbError } from "../errors.ts";
import type { KeyMigration } from "./key-migration.ts";
import { type KeyStep, keyStepOf } from "./key-step.ts";
import { readOrPinState, type StepTable } from "./pin-step.ts";
import type { StepTimes } from "./step-times.ts";

/**
 * Returns the step of a migration to act by: one that was read lately, or is read now. The last one is never read again.
 * Throws `KEYS_DIFFER` when the table is at something that this version of the code does not know.
 */
export type StepOf = (migration: KeyMigration) => Promise<KeyStep>;

interface Known {
  step: KeyStep;
  /** When the reading of it began: the table may have been at another step any moment after. */
  readAt: number;
}

/** Readings that took too long to act by, until it is said that the database is too slow. */
const maxReadings = 5;

function differs({ name }: KeyMigration, what: string): DbError {
  return new DbError(
    "KEYS_DIFFER",
    `the migration ${name} of this table is ${what}: run the version that began it, and finish it or take it back with that one`,
  );
}

/** Returns the step that a table is at. Throws `KEYS_DIFFER`. */
async function readStep(table: StepTable, migration: KeyMigration): Promise<KeyStep> {
  const { step: name, declaration } = migrationEntity.parse(await readOrPinState(table, migration));
  if (declaration !== migration.declaration) throw differs(migration, `another one, "${declaration}"`);
  const step = keyStepOf(name);
  if (step === undefined) throw differs(migration, `at the step "${name}", which this version does not know`);
  return step;
}

/** Returns what reads a step, once for all who ask for it meanwhile. */
function createReading(table: StepTable, known: Map<KeyMigration, Known>) {
  const underWay = new Map<KeyMigration, Promise<Known>>();
  const read = async (migration: KeyMigration): Promise<Known> => {
    const readAt = performance.now();
    try {
      const now = { step: await readStep(table, migration), readAt };
      known.set(migration, now);
      return now;
    } finally {
      underWay.delete(migration);
    }
  };
  return (migration: KeyMigration): Promise<Known> => {
    const reading = underWay.get(migration) ?? read(migration);
    underWay.set(migration, reading);
    return reading;
  };
}

/** Makes what knows the steps of a table; nothing is read before it is asked. */
export function createStepOf(table: StepTable, { refreshAfterMs, staleAfterMs }: StepTimes): StepOf {
  const known = new Map<KeyMigration, Known>();
  const read = createReading(table, known);
  return async (migration) => {
    let latest = known.get(migration);
    for (let reading = 0; reading < maxReadings; reading++) {
      const ageMs = latest ? performance.now() - latest.readAt : Number.POSITIVE_INFINITY;
      if (latest && (latest.step === "finished" || ageMs < refreshAfterMs)) return latest.step;
      const fresh = read(migration);
      if (latest && ageMs < staleAfterMs) {
        fresh.catch(() => {}); // whoever has to wait for a reading hears why it fails
        return latest.step;
      }
      latest = await fresh;
    }
    throw new DbError("UNAVAILABLE", `the database is too slow to know the step of the migration ${migration.name} by`);
  };
}
