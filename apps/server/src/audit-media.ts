import { parseArgs } from "node:util";
import { DbError } from "@quick-photos/db";
import { type MediaAudit, MediaError } from "@quick-photos/media";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { StartError } from "./start-error.ts";

const usage = `Usage: npm run audit -- --media [--dry-run]

Compares the stored files with the table: removes uploads that nobody used, files and fingerprints without a row, and
pictures that nobody has; reports rows whose files are missing, and then ends with status 1. What is younger than two
hours is left alone. It works beside a running server or alone.

  --dry-run  only report
  --help     print this

The environment is that of the server: npm start -- --help lists it.
`;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

function readArguments(args: string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ args, options: { media: flag, "dry-run": flag, help: flag }, strict: true }).values;
  } catch (cause) {
    throw new StartError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function describe({ files, rows, findings }: MediaAudit): string {
  const lines = findings.map(({ kind, key, removed }) => `${removed ? "removed" : "found  "} ${kind}: ${key}`);
  return [...lines, `${files} files, ${rows} photos in rows, ${findings.length} findings`, ""].join("\n");
}

/** Answers the process's exit status: 0 when every row has its files, and every file its row. */
async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const config = readConfig({ empty: true });
  const logger = createLogger(config.logLevel === "info" ? "warn" : config.logLevel);
  const { services, mediaRows, stop } = await compose({ config, logger, attach: true });
  try {
    const audit = await services.media.audit({ rows: mediaRows, repair: !options["dry-run"] });
    process.stdout.write(describe(audit));
    return audit.findings.every(({ removed }) => removed) ? 0 : 1;
  } finally {
    await stop();
  }
}

function explain(error: unknown): string {
  const isKnown = error instanceof StartError || error instanceof DbError || error instanceof MediaError;
  return isKnown ? error.message : String(error instanceof Error ? error.stack : error);
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`audit --media: ${explain(error)}\n`);
    process.exit(2);
  },
);
