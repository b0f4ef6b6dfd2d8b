import { AuditError } from "@quick-photos/auditor";
import { createPacedMeter } from "@quick-photos/db/maintenance";
import { MigrationError } from "@quick-photos/migrator";
import { TransferError, transferProcedure } from "@quick-photos/transfer";
import { onEndAsked } from "./command-line/on-end-asked.ts";
import { readSettings, runCommand, withComposition } from "./command-line/run-command.ts";
import { usualWalk } from "./command-line/table-options.ts";
import { readArguments, type TableCommand, usage } from "./table/read-arguments.ts";
import { runBackup, runRestore } from "./table/run-backup.ts";
import { runExport } from "./table/run-export.ts";
import { runImport } from "./table/run-import.ts";
import { refuseEmbedded, runStream } from "./table/run-stream.ts";

const write = (text: string) => void process.stdout.write(text);
const screen = process.stderr;

const advice: Record<Exclude<TableCommand["kind"], "help">, string> = {
  export: "the same command goes on from here",
  import: "the same command goes on from here, and no server uses the table before",
  backup: "there is no copy, and nothing was changed",
  stream: "nothing was changed, or all of it: the same command may be given again",
  restore: "the database is as it was, or what was to be restored",
};

/** Ending the process ends its engine too; everything here is made to be broken off. */
function explainEnd(kind: keyof typeof advice): void {
  onEndAsked(() => {
    screen.write(`\ntable: broken off; ${advice[kind]}\n`);
    process.exit(2);
  }, 2);
}

runCommand("table", [TransferError, MigrationError, AuditError], async (args) => {
  const command = readArguments(args);
  if (command.kind === "help") {
    write(usage);
    return 0;
  }
  explainEnd(command.kind);
  if (command.kind === "export") {
    const meter = createPacedMeter({ procedure: transferProcedure, unitsPerSecond: command.units });
    const print = (lines: string[]) => write(`${lines.join("\n")}\n`);
    await withComposition(meter, (composition) => runExport({ file: command.file, composition, meter, print, screen }));
    return 0;
  }
  const { config, logger } = readSettings();
  if (command.kind === "stream") {
    refuseEmbedded(config);
    const meter = createPacedMeter({ procedure: transferProcedure, unitsPerSecond: usualWalk.units });
    await withComposition(meter, ({ services }) => runStream({ reader: command.reader, db: services.db, write }));
    return 0;
  }
  if (command.kind === "import") return (await runImport({ command, config, logger, write, screen })) ? 0 : 1;
  await (command.kind === "backup"
    ? runBackup({ command, config, logger, write })
    : runRestore({ command, config, write }));
  return 0;
});
