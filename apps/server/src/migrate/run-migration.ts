import type { PacedMeter } from "@quick-photos/db/maintenance";
import { migrateProcedure, migrateVersions, type VersionsOutcome } from "@quick-photos/migrator";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import type { TableWalk } from "../command-line/table-options.ts";
import type { Composition } from "../compose.ts";
import { nameProcess } from "../services/name-process.ts";
import { createUnreadableList, describeMigrated, isAllNewest, type UnreadableList } from "./migration-report.ts";

/** What to migrate, how, and where the report goes. */
export interface MigrationRun {
  walk: TableWalk & { isAnew: boolean };
  composition: Pick<Composition, "maintenance" | "services">;
  meter: PacedMeter;
  print(lines: string[]): void;
  screen: Screen;
  /** Aborted to have it stop where it is. */
  signal: AbortSignal;
}

async function migrate(run: MigrationRun, unreadable: UnreadableList): Promise<VersionsOutcome> {
  const { walk, composition, meter, screen, signal } = run;
  const { services, maintenance } = composition;
  const { now } = services;
  const scan = maintenance.scanAs(migrateProcedure);
  const progress = createProgressBar(screen, await scan.approximateItems());
  const db = services.db.attributedTo(migrateProcedure);
  try {
    return await migrateVersions({
      terms: { db, owner: nameProcess(now()), isSole: maintenance.isAlone, now },
      scan,
      segments: walk.segments,
      isAnew: walk.isAnew,
      ready: meter.ready,
      onUnreadable: unreadable.add,
      onProgress: (items) => progress.show(items),
      signal,
    });
  } finally {
    progress.clear();
  }
}

/** Migrates the table, and returns the process's exit status. Throws MigrationError and DbError. */
export async function runMigration(run: MigrationRun): Promise<number> {
  const startedAt = performance.now();
  const unreadable = createUnreadableList();
  const { isComplete, isResumed, counts } = await migrate(run, unreadable);
  if (!isComplete) {
    const { items = 0 } = counts;
    run.screen.write(
      `migrate: stopped after ${items.toLocaleString("en")} items; npm run migrate goes on from there\n`,
    );
    return 2;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  run.print(describeMigrated({ counts, unreadable, isResumed, seconds, used: run.meter.totals() }));
  return isAllNewest(counts) ? 0 : 1;
}
