import { AuditError, auditProcedure } from "@quick-photos/auditor";
import { DbError } from "@quick-photos/db";
import { createPacedMeter } from "@quick-photos/db/maintenance";
import { MediaError } from "@quick-photos/media";
import { createJsonReport } from "./audit/json-report.ts";
import { type AuditCommand, readArguments, usage } from "./audit/read-arguments.ts";
import { runMediaAudit } from "./audit/run-media-audit.ts";
import { runTableAudit } from "./audit/run-table-audit.ts";
import { createTextReport } from "./audit/text-report.ts";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { StartError } from "./start-error.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(2));

// Whoever reads the report may have read enough, as `head` has; the audit goes on.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const write = (text: string) => void process.stdout.write(text);

async function audit(command: Exclude<AuditCommand, { kind: "help" }>): Promise<boolean> {
  const config = readConfig({ empty: true });
  const logger = createLogger(config.logLevel === "info" ? "warn" : config.logLevel);
  const unitsPerSecond = command.kind === "table" ? command.units : Number.POSITIVE_INFINITY;
  const meter = createPacedMeter({ procedure: auditProcedure, unitsPerSecond });
  const composition = await compose({ config, logger, meter, attach: true });
  try {
    if (command.kind === "media") return await runMediaAudit(composition, { ...command, write });
    const report = command.isJson ? createJsonReport(write) : createTextReport(write);
    return await runTableAudit({ command, composition, meter, report, screen: process.stderr });
  } finally {
    await composition.stop();
  }
}

/** Returns the process's exit status. */
async function main(): Promise<number> {
  process.umask(0o077); // what is written is the data of people, and nobody else's on this machine
  const command = readArguments(process.argv.slice(2));
  if (command.kind !== "help") return (await audit(command)) ? 0 : 1;
  write(usage);
  return 0;
}

function explain(error: unknown): string {
  const known = [StartError, DbError, MediaError, AuditError].some((type) => error instanceof type);
  if (known && error instanceof Error) return error.message;
  return String(error instanceof Error ? error.stack : error);
}

main().then(
  // What is written to a pipe may still be on its way: the process ends when it has arrived.
  (status) => process.stdout.write("", () => process.exit(status)),
  (error: unknown) => {
    process.stderr.write(`audit: ${explain(error)}\n`, () => process.exit(2));
  },
);
