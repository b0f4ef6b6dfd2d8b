import type { Migration } from "@quick-photos/db/items";
import { type KeyMigration, keyStepOf } from "@quick-photos/db/migrations";
import { finishedStep, wayFrom } from "@quick-photos/migrator";
import { many } from "../command-line/words.ts";

/** Returns what comes next in a change of keys. */
function describeNext(migration: KeyMigration | undefined, step: string): string | undefined {
  const known = migration && keyStepOf(step);
  return known && `npm run migrate -- keys: ${wayFrom(migration, known, "on")?.says}`;
}

function describeMigration(migration: Migration, keyMigrations: readonly KeyMigration[]): string {
  const { name, declaration, step, startedAt, changedAt, places, counts, ...lease } = migration;
  const next = describeNext(
    keyMigrations.find((each) => each.name === name),
    step,
  );
  const items = many(counts.items ?? 0, "item");
  if (step === finishedStep)
    return `${name} (${declaration}): finished at ${changedAt}, ${items}, begun at ${startedAt}`;
  const done = places.filter(({ isDone }) => isDone).length;
  const goesOn = next ?? "npm run migrate goes on";
  const who = lease.leaseOwner === undefined ? `nobody is at it: ${goesOn}` : `${lease.leaseOwner} is at it`;
  return [
    `${name} (${declaration}): at the step ${step} since ${startedAt}`,
    ...(places.length > 0
      ? [`  ${items}, and ${done} of ${places.length} segments to their ends, as of ${changedAt}`]
      : []),
    `  ${who}`,
  ].join("\n");
}

/** A table that has been under the keys of today from the start has never had to be changed. */
const wasNeverDue = ({ step, places }: Migration) => step === finishedStep && places.length === 0;

/** Returns what is under way in a table, and how what was before has ended. */
export function describeStatus(migrations: Migration[], keyMigrations: readonly KeyMigration[]): string[] {
  const shown = migrations.filter((migration) => !wasNeverDue(migration));
  if (shown.length === 0) return ["No migration has been begun yet."];
  return shown.map((migration) => describeMigration(migration, keyMigrations));
}
