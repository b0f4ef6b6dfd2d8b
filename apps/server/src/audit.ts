import { AuditError, auditProcedure } from "@quick-photos/auditor";
import { createPacedMeter } from "@quick-photos/db/maintenance";
import { createJsonReport } from "./audit/json-report.ts";
import { readArguments, usage } from "./audit/read-arguments.ts";
import { runMediaAudit } from "./audit/run-media-audit.ts";
import { runTableAudit } from "./audit/run-table-audit.ts";
import { createTextReport } from "./audit/text-report.ts";
import { runCommand, withComposition } from "./command-line/run-command.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(2));

const write = (text: string) => void process.stdout.write(text);

runCommand("audit", [AuditError], async (args) => {
  const command = readArguments(args);
  if (command.kind === "help") {
    write(usage);
    return 0;
  }
  const unitsPerSecond = command.kind === "table" ? command.units : Number.POSITIVE_INFINITY;
  const meter = createPacedMeter({ procedure: auditProcedure, unitsPerSecond });
  const isRight = await withComposition(meter, async (composition) => {
    if (command.kind === "media") return runMediaAudit(composition, { ...command, write });
    const report = command.isJson ? createJsonReport(write) : createTextReport(write);
    return runTableAudit({ command, composition, meter, report, screen: process.stderr });
  });
  return isRight ? 0 : 1;
});
