import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { helpText } from "./config/help-text.ts";
import { type Config, readConfig, readOptions } from "./config.ts";
import { listen } from "./listen.ts";
import { createLogger } from "./logger.ts";
import { StartError } from "./start-error.ts";

/** How long requests in flight may take to finish once the server stops. */
const graceMs = 10_000;

/** The ways to ask for an end: Ctrl-C, a service manager, a closed terminal. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function printWhereToLook({ host, dataDir, engine }: Config, port: number): void {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const origin = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const data = engine.kind === "embedded" ? dataDir : (engine.endpoint ?? `Amazon DynamoDB in ${engine.region}`);
  process.stdout.write(`Quick Photos is ready at ${origin}\nIts data is in ${data}; Ctrl-C stops it.\n`);
}

async function start(config: Config): Promise<() => Promise<void>> {
  const logger = createLogger(config.logLevel);
  process.on("uncaughtExceptionMonitor", (error) => logger.fatal({ err: error }, "the server has a defect and ends"));
  const composition = await compose({ config, logger });
  const app = createApp({ services: composition.services, logger, ...config });
  const listener = await listen({ app, ...config }).catch(async (error: unknown) => {
    await composition.stop();
    throw error;
  });
  logger.info({ port: listener.port, engine: config.engine.kind }, "ready");
  printWhereToLook(config, listener.port);
  return async () => {
    logger.info("stopping");
    await listener.close({ graceMs });
    await composition.stop();
    logger.info("stopped");
  };
}

/** Whoever starts the server learns in one line what is wrong; only a defect of ours shows where it is. */
function fail(error: unknown): never {
  const words = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`quick-photos: ${words}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  // A process that ends takes its engine along, so a signal before there is anything to stop may end it at once.
  let stop: (() => Promise<void>) | undefined;
  const onSignal = () => {
    const stopNow = stop;
    stop = undefined;
    if (stopNow === undefined) process.exit(1);
    stopNow().then(() => process.exit(0), fail);
  };
  for (const signal of signals) process.on(signal, onSignal);
  const options = readOptions();
  if (options.help) process.stdout.write(helpText());
  else stop = await start(readConfig(options));
}

main().catch(fail);
