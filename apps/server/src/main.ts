import path from "node:path";
import { fileURLToPath } from "node:url";
import { sampleAccount } from "@quick-photos/sample-data/account";
import { createApp } from "./app.ts";
import { compose } from "./compose.ts";
import { helpText } from "./config/help-text.ts";
import { isLoopback } from "./config/is-loopback.ts";
import { type Config, readConfig, readOptions } from "./config.ts";
import type { SampleMark } from "./data-folder/sample-mark.ts";
import { chooseClient } from "./http/client/choose-client.ts";
import { createHotMedia } from "./http/hot-media.ts";
import { measureHotMedia } from "./http/measure-requests.ts";
import { listen } from "./listen.ts";
import { createLogger } from "./logger.ts";
import { checkNativeParts } from "./services/check-native-parts.ts";
import { collectEarly } from "./services/collect-early.ts";
import { startSeeding } from "./services/start-seeding.ts";
import { fail } from "./start-error.ts";
import { startTelemetry } from "./telemetry/start-telemetry.ts";

/** How long requests in flight may take to finish once the server stops. */
const graceMs = 10_000;

/** What lets the people of the sample arrive: beside this file, as a source and in the bundle. */
const seederFile = fileURLToPath(new URL(`seed-sample${path.extname(import.meta.url)}`, import.meta.url));

/** The ways to ask for an end: Ctrl-C, a service manager, a closed terminal. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** One Ctrl-C can arrive several times: from the terminal, and from each script between it and the server. */
const onePressMs = 500;

function printWhereToLook(config: Config, port: number, mark: SampleMark | null): void {
  const { host, dataDir, engine, sample, inspect } = config;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const origin = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const data = engine.kind === "embedded" ? dataDir : (engine.endpoint ?? `Amazon DynamoDB in ${engine.region}`);
  process.stdout.write(`Quick Photos is ready at ${origin}\nIts data is in ${data}; Ctrl-C stops it.\n`);
  if (inspect) process.stdout.write("Press i in the app to see what every tap costs.\n");
  if (!sample || mark === null) return;
  const { username, password } = sampleAccount;
  const arriving = mark.isComplete ? "" : " Its first people and photos arrive within seconds.";
  process.stdout.write(`Sign in as ${username} with the password ${password} to look around.${arriving}\n`);
}

async function start(config: Config): Promise<() => Promise<void>> {
  const logger = createLogger(config.logLevel);
  process.on("uncaughtExceptionMonitor", (error) => logger.fatal({ err: error }, "the server has a defect and ends"));
  await checkNativeParts();
  const telemetry = await startTelemetry(config.monitoring, logger);
  const composition = await compose({ config, logger, telemetry }).catch(async (error: unknown) => {
    await telemetry?.stop();
    throw error;
  });
  const { services } = composition;
  const { devRoutes } = services.inspection ? await import("./http/dev/dev-routes.ts") : {};
  const app = createApp({ services, logger, telemetry, devRoutes, ...config, clientDir: chooseClient(config, logger) });
  const plainHotMedia = createHotMedia({ media: services.media, logger });
  const hotMedia = telemetry ? measureHotMedia(plainHotMedia, telemetry) : plainHotMedia;
  const listener = await listen({ app, hotMedia, ...config }).catch(async (error: unknown) => {
    await composition.stop();
    throw error;
  });
  logger.info({ port: listener.port, engine: config.engine.kind, metricsPort: telemetry?.port }, "ready");
  const { sample: mark } = composition;
  const seeding = config.sample && mark?.isComplete === false ? startSeeding(seederFile, logger) : undefined;
  if (mark !== null && !isLoopback(config.host)) {
    logger.warn("the people of the sample are in this data folder, and everybody knows their password");
  }
  if (config.publicUrl === undefined && !isLoopback(config.host)) {
    logger.warn("links to photos bear whatever name a request gives this server: set PUBLIC_URL to its own");
  }
  printWhereToLook(config, listener.port, mark);
  return async () => {
    logger.info("stopping");
    // Open streams would keep their connections busy for as long as the grace lasts.
    services.inspection?.trace.close();
    await services.live.close();
    await listener.close({ graceMs });
    await seeding?.stop();
    await composition.stop();
    await telemetry?.stop();
    logger.info("stopped");
  };
}

async function main(): Promise<void> {
  collectEarly();
  process.umask(0o077); // what is written is the data of people, and nobody else's on this machine
  let stop: (() => Promise<void>) | undefined;
  let stoppingSince: number | undefined;
  const onSignal = () => {
    if (stoppingSince !== undefined && performance.now() - stoppingSince < onePressMs) return;
    // A process that ends takes its engine along, so one with nothing to stop yet may end at once.
    if (stop === undefined || stoppingSince !== undefined) process.exit(1);
    stoppingSince = performance.now();
    stop().then(() => process.exit(0), fail);
  };
  for (const signal of signals) process.on(signal, onSignal);
  // What starts the server anew when its sources change keeps a channel to it, which closes should that one be killed.
  process.once("disconnect", onSignal);
  if (process.connected === false) process.exit(1); // it was killed while this was loading
  process.channel?.unref();
  const options = readOptions();
  if (options.help) process.stdout.write(helpText());
  else stop = await start(readConfig(options));
}

main().catch(fail);
