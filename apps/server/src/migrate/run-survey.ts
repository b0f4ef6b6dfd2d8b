import type { PacedMeter } from "@quick-photos/db/maintenance";
import { migrateProcedure, surveyVersions } from "@quick-photos/migrator";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import type { TableWalk } from "../command-line/table-options.ts";
import type { Composition } from "../compose.ts";
import { createUnreadableList, describeSurvey, isUpToDate } from "./migration-report.ts";

/** What to look through, and where the report goes. */
export interface SurveyRun {
  walk: TableWalk;
  composition: Pick<Composition, "maintenance">;
  meter: PacedMeter;
  print(lines: string[]): void;
  screen: Screen;
}

/** Counts what a migration would rewrite, and returns whether there is nothing. */
export async function runSurvey({ walk, composition, meter, print, screen }: SurveyRun): Promise<boolean> {
  const scan = composition.maintenance.scanAs(migrateProcedure);
  const progress = createProgressBar(screen, await scan.approximateItems());
  const unreadable = createUnreadableList();
  try {
    const counts = await surveyVersions({
      scan,
      segments: walk.segments,
      ready: meter.ready,
      onUnreadable: unreadable.add,
      onProgress: (items) => progress.show(items),
    });
    progress.clear();
    print(describeSurvey({ counts, unreadable, used: meter.totals(), unitsPerSecond: walk.units }));
    return isUpToDate(counts);
  } catch (error) {
    progress.clear();
    throw error;
  }
}
