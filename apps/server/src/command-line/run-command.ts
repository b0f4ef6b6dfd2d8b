import { DbError, type Meter } from "@quick-photos/db";
import { MediaError } from "@quick-photos/media";
import { type Composition, compose } from "../compose.ts";
import { readConfig } from "../config.ts";
import { createLogger } from "../logger.ts";
import { StartError } from "../start-error.ts";

/** An error whose message says all that a person needs. */
type Told = abstract new (...args: never[]) => Error;

function explain(error: unknown, told: Told[]): string {
  const isTold = [StartError, DbError, MediaError, ...told].some((type) => error instanceof type);
  if (isTold && error instanceof Error) return error.message;
  return String(error instanceof Error ? error.stack : error);
}

/** Runs a command of this process to its end, and ends the process with the status that it returns; with 2 when it throws. */
export function runCommand(name: string, told: Told[], run: (args: string[]) => Promise<number>): void {
  process.umask(0o077); // what is written is the data of people, and nobody else's on this machine
  // Whoever reads the report may have read enough, as `head` has; the command goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const start = async () => run(process.argv.slice(2));
  start().then(
    // What is written to a pipe may still be on its way: the process ends when it has arrived.
    (status) => process.stdout.write("", () => process.exit(status)),
    (error: unknown) => {
      process.stderr.write(`${name}: ${explain(error, told)}\n`, () => process.exit(2));
    },
  );
}

/** Returns what a command runs by: the server's environment, and a log of what does not go well. */
export function readSettings() {
  const config = readConfig({ empty: true });
  // The log of what goes well would run through the progress.
  return { config, logger: createLogger(config.logLevel === "info" ? "warn" : config.logLevel) };
}

/** Does work on the table beside a running server or alone, and stops what was started for it. Returns what the work does. */
export async function withComposition<T>(meter: Meter, work: (composition: Composition) => Promise<T>): Promise<T> {
  const { config, logger } = readSettings();
  const composition = await compose({ config, logger, meter, attach: true });
  try {
    return await work(composition);
  } finally {
    await composition.stop();
  }
}
