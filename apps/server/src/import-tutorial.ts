import { DbError } from "@quick-photos/db";
import { MediaError } from "@quick-photos/media";
import { readSettings } from "./command-line/run-command.ts";
import { compose } from "./compose.ts";
import { readArguments, usage } from "./import-tutorial/read-arguments.ts";
import { readTutorial } from "./import-tutorial/read-tutorial.ts";
import { runImport } from "./import-tutorial/run-import.ts";
import { StartError } from "./start-error.ts";

/** Ending the process ends its engine too; what was written stays, and the next import goes on from there. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

// Whoever reads the report may have read enough, as `head` has; the import goes on.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

/** Returns the process's exit status. */
async function main(): Promise<number> {
  process.umask(0o077); // what is written is the data of people, and nobody else's on this machine
  const command = readArguments(process.argv.slice(2));
  if (command.kind === "help") {
    process.stdout.write(usage);
    return 0;
  }
  const items = readTutorial(command.file);
  const { config, logger } = readSettings();
  const { services, projector, stop } = await compose({ config, logger, attach: true });
  try {
    const { stdout: output, stderr: screen } = process;
    const { password } = command;
    return (await runImport({ items, password, services, projector, output, screen })) ? 0 : 1;
  } finally {
    await stop();
  }
}

function explain(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof DbError || error instanceof MediaError) {
    return `the import broke off (${error.message}); import again to go on from there`;
  }
  return error instanceof Error ? String(error.stack) : String(error);
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`import:tutorial: ${explain(error)}\n`);
    process.exit(1);
  },
);
