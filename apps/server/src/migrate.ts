import { createPacedMeter } from "@quick-photos/db/maintenance";
import { keysProcedure } from "@quick-photos/db/migrations";
import { listMigrations, MigrationError, migrateProcedure } from "@quick-photos/migrator";
import { onEndAsked } from "./command-line/on-end-asked.ts";
import { readSettings, runCommand, withComposition } from "./command-line/run-command.ts";
import { rewritingWalk } from "./command-line/table-options.ts";
import { changeTableKeys } from "./migrate/change-table-keys.ts";
import { describeStatus } from "./migrate/describe-status.ts";
import { readArguments, usage } from "./migrate/read-arguments.ts";
import { runMigration } from "./migrate/run-migration.ts";
import { runSurvey } from "./migrate/run-survey.ts";

const print = (lines: string[]) => void process.stdout.write(`${lines.join("\n")}\n`);

const usualWalk = () => rewritingWalk[readSettings().config.engine.kind];

/** Aborted when the process is asked to end. */
const stopping = new AbortController();

runCommand("migrate", [MigrationError], async (args) => {
  const command = readArguments(args, usualWalk);
  if (command.kind === "help") {
    process.stdout.write(usage);
    return 0;
  }
  // What only looks has nothing to finish.
  const changes = command.kind === "migrate" || command.kind === "keys";
  onEndAsked(() => (changes ? stopping.abort() : process.exit(2)), 2);
  const unitsPerSecond = command.kind === "status" ? Number.POSITIVE_INFINITY : command.units;
  const procedure = command.kind === "keys" ? keysProcedure : migrateProcedure;
  const meter = createPacedMeter({ procedure, unitsPerSecond });
  return withComposition(meter, async (composition) => {
    const where = { composition, meter, print, screen: process.stderr };
    if (command.kind === "migrate") return runMigration({ ...where, walk: command, signal: stopping.signal });
    if (command.kind === "keys") return changeTableKeys({ ...where, command, signal: stopping.signal });
    if (command.kind === "survey") return (await runSurvey({ ...where, walk: command })) ? 0 : 1;
    const db = composition.services.db.attributedTo(migrateProcedure);
    print(describeStatus(await listMigrations(db), db.tableKeys.migrations));
    return 0;
  });
});
