import { AuditError } from "@quick-photos/auditor";
import type { PacedMeter } from "@quick-photos/db/maintenance";
import type { KeyStep } from "@quick-photos/db/migrations";
import { finishedStep, listMigrations } from "@quick-photos/migrator";
import { exportTable, itemsIn, TransferError, transferProcedure } from "@quick-photos/transfer";
import { followTrail } from "../audit/follow-trail.ts";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import { describeUnits, many } from "../command-line/words.ts";
import type { Composition } from "../compose.ts";

/** What to export into which file, and where the report goes. */
export interface TableExport {
  file: string;
  composition: Composition;
  meter: PacedMeter;
  print(lines: string[]): void;
  screen: Screen;
}

/** What a table is at of which nothing has been done yet, or all. */
const stepsAtRest: readonly string[] = [finishedStep, "old" satisfies KeyStep];

/** The places of a migration that is under way mean nothing in another table. */
async function refuseDuringMigration({ composition }: TableExport): Promise<void> {
  const migrations = await listMigrations(composition.services.db.attributedTo(transferProcedure));
  const open = migrations.find(({ step }) => !stepsAtRest.includes(step));
  if (open) throw new TransferError(`the migration ${open.name} is under way: finish it first, with npm run migrate`);
}

/** What follows from a write comes a moment later, and is to be in the file as well. */
async function awaitProjections({ composition, screen }: TableExport): Promise<void> {
  try {
    await followTrail(composition).caughtUp();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    screen.write(
      "table: the projector stands still, so counts and lists are exported as they are; an import repairs them\n",
    );
  }
}

/** Exports the table. Throws TransferError and DbError. */
export async function runExport(run: TableExport): Promise<void> {
  const { file, composition, meter, print, screen } = run;
  await refuseDuringMigration(run);
  await awaitProjections(run);
  const startedAt = performance.now();
  const items = composition.maintenance.itemsAs(transferProcedure);
  const { approximateItems, ...table } = await items.describe();
  const progress = createProgressBar(screen, approximateItems);
  const { now } = composition.services;
  const onProgress = (count: number) => progress.show(count);
  const exported = exportTable({ file, table, items, ready: meter.ready, now, onProgress });
  const { summary, begunAt, continued } = await exported.finally(progress.clear);
  const seconds = (performance.now() - startedAt) / 1_000;
  print([
    ...(continued > 0
      ? [`It went on from ${many(continued, "item")} of the export that was begun at ${begunAt}.`]
      : []),
    `${many(itemsIn(summary), "item")} in ${file}, as they were at ${begunAt} or later; ${seconds.toFixed(1)} s, for ${describeUnits(meter.totals())}.`,
  ]);
}
