import { setPriority } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { ApiError } from "@quick-photos/api";
import { createSamplePictures, seedSample } from "@quick-photos/sample-data";
import { type Composition, compose } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";

/**
 * The process in which the server lets the people of the sample arrive: it takes the memory for drawing along when it
 * ends, and leaves the cores to requests while it runs.
 */

/** Below normal: requests come first. */
const priority = 5;

/** How long to wait before going on when the engine was away or a queue full, and how often. */
const retryMs = 1_000;
const maxAttempts = 30;

function passes(error: unknown): boolean {
  return error instanceof ApiError && error.code === "SERVICE_UNAVAILABLE";
}

async function seed({ services: context, sample }: Composition, { photographsDir }: Config): Promise<void> {
  if (sample === null || sample.isComplete) return;
  const pictures = createSamplePictures(photographsDir);
  for (let attempt = 1; ; attempt++) {
    try {
      await seedSample({ context, pictures, startedAt: sample.startedAt });
      return sample.complete();
    } catch (error) {
      if (!passes(error) || attempt === maxAttempts) throw error;
      await delay(retryMs);
    }
  }
}

async function main(): Promise<void> {
  // A Ctrl-C in the terminal reaches this process too; the server ends it in its own time.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  // A server that has died takes its engine along, and the next one goes on with this.
  process.once("disconnect", () => process.exit(1));
  if (!process.connected) process.exit(1); // it has died while this was loading
  setPriority(priority);
  const config = readConfig({ empty: true });
  const composition = await compose({ config, logger: createLogger(config.logLevel), attach: true });
  await seed(composition, config);
  await composition.stop();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`quick-photos sample: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
