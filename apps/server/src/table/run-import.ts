import { auditProcedure } from "@quick-photos/auditor";
import { DbError } from "@quick-photos/db";
import { createPacedMeter } from "@quick-photos/db/maintenance";
import {
  type CheckedFile,
  checkFile,
  fillTable,
  finishImport,
  isBegunIn,
  itemsIn,
  TransferError,
  transferProcedure,
} from "@quick-photos/transfer";
import type { Logger } from "pino";
import { runTableAudit } from "../audit/run-table-audit.ts";
import { createTextReport } from "../audit/text-report.ts";
import { createProgressBar } from "../command-line/progress-bar.ts";
import type { Screen } from "../command-line/screen.ts";
import { usualWalk } from "../command-line/table-options.ts";
import { describeUnits, many } from "../command-line/words.ts";
import { startImportTarget } from "../compose/start-import-target.ts";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";
import { nameProcess } from "../services/name-process.ts";
import { createStopStack } from "../services/stop-stack.ts";
import type { TableCommand } from "./read-arguments.ts";

/** What to import, and where the report goes. */
export interface TableImport {
  command: Extract<TableCommand, { kind: "import" }>;
  config: Config;
  logger: Logger;
  write(text: string): void;
  screen: Screen;
}

/** An engine that nobody uses yet may be used in full, when it is our own. */
function unitsOf({ command, config }: TableImport): number {
  return command.units ?? (config.engine.kind === "embedded" ? Number.POSITIVE_INFINITY : usualWalk.units);
}

async function fill(run: TableImport, file: CheckedFile): Promise<void> {
  const { command, config, logger, write, screen } = run;
  const startedAt = performance.now();
  const meter = createPacedMeter({ procedure: transferProcedure, unitsPerSecond: unitsOf(run) });
  const stack = createStopStack();
  const progress = createProgressBar(screen, itemsIn(file.summary));
  try {
    const target = await startImportTarget({ config, logger, meter, isTrying: command.isTrying }, stack);
    const isBegun = target !== null && (await isBegunIn(target, file));
    if (target === null || command.isTrying) {
      return write(
        `They would ${isBegun ? "be gone on with" : "be imported into an empty table"}; nothing was changed.\n`,
      );
    }
    await fillTable({ file, target, ready: meter.ready, onProgress: (items) => progress.show(items) });
  } finally {
    progress.clear();
    await stack.stop();
  }
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  write(
    `They are in the table ${config.tableName}, all of them as they were; ${seconds} s, for ${describeUnits(meter.totals())}.\n`,
  );
}

/** Proves that the items agree, repairs what changed while they were exported, and lets people use the table. */
async function auditAndOpen(run: TableImport, file: CheckedFile): Promise<boolean> {
  const { config, logger, write, screen } = run;
  const units = unitsOf(run);
  const meter = createPacedMeter({ procedure: auditProcedure, unitsPerSecond: units });
  const composition = await compose({ config, logger, meter, isImporting: true });
  try {
    const { services, maintenance } = composition;
    const options = { isRepairing: true, isReplaying: false, isJson: false, segments: usualWalk.segments, units };
    const report = createTextReport(write);
    const isRight = await runTableAudit({
      command: { kind: "table", ...options },
      composition,
      meter,
      report,
      screen,
    });
    const db = services.db.attributedTo(transferProcedure);
    const { now } = services;
    await finishImport({ terms: { db, owner: nameProcess(now()), isSole: maintenance.isAlone, now } }, file);
    return isRight;
  } finally {
    await composition.stop();
  }
}

/** Imports, and returns whether all that is in the table agrees. Throws TransferError, StartError, AuditError. */
export async function runImport(run: TableImport): Promise<boolean> {
  const { command, write } = run;
  const file = await checkFile(command.file);
  const { header, summary } = file;
  write(
    `${many(itemsIn(summary), "item")} of the table ${header.table.name} in ${command.file}, exported at ${header.begunAt}.\n`,
  );
  try {
    await fill(run, file);
    if (command.isTrying) return true;
    const isRight = await auditAndOpen(run, file);
    write("The import is finished, and the table can be used.\n");
    return isRight;
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    throw new TransferError(`the import broke off (${error.message}): give the same command again to go on`, {
      cause: error,
    });
  }
}
