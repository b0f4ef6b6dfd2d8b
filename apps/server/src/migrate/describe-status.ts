import type { Migration } from "@quick-photos/db/items";
import { finishedStep } from "@quick-photos/migrator";
import { many } from "../command-line/words.ts";

function describeMigration({
  name,
  declaration,
  step,
  startedAt,
  changedAt,
  places,
  counts,
  ...lease
}: Migration): string {
  const items = many(counts.items ?? 0, "item");
  if (step === finishedStep)
    return `${name} (${declaration}): finished at ${changedAt}, ${items}, begun at ${startedAt}`;
  const done = places.filter(({ isDone }) => isDone).length;
  const who =
    lease.leaseOwner === undefined ? "nobody is at it: npm run migrate goes on" : `${lease.leaseOwner} is at it`;
  return [
    `${name} (${declaration}): at the step ${step} since ${startedAt}`,
    `  ${items}, and ${done} of ${places.length} segments to their ends, as of ${changedAt}`,
    `  ${who}`,
  ].join("\n");
}

/** Returns what is under way in a table, and how what was before has ended. */
export function describeStatus(migrations: Migration[]): string[] {
  return migrations.length === 0 ? ["No migration has been begun yet."] : migrations.map(describeMigration);
}
