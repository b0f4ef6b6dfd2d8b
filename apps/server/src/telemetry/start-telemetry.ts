import type { Logger } from "pino";
import type { TelemetryConfig } from "../config/telemetry-variables.ts";
import { StartError } from "../start-error.ts";
import type { Telemetry } from "./telemetry.ts";

function explain(error: NodeJS.ErrnoException, { port, host }: NonNullable<TelemetryConfig["scrape"]>): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartError(`port ${port} on ${host} is taken; set METRICS_PORT to another`, { cause: error });
    case "EACCES":
      return new StartError(`port ${port} is not allowed to this user; set METRICS_PORT to one above 1023`, {
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(`this machine has no address ${host}; correct METRICS_HOST`, { cause: error });
    default:
      return error;
  }
}

/**
 * Starts to measure what the configuration names, and returns undefined where it names nothing: then nothing of it is
 * loaded. Throws StartError when the port of the metrics cannot be had.
 */
export async function startTelemetry(
  config: TelemetryConfig | undefined,
  logger: Logger,
): Promise<Telemetry | undefined> {
  if (config === undefined) return undefined;
  // In the bundle, a file of its own.
  const { openTelemetry } = await import("./open-telemetry.ts");
  return openTelemetry(config, logger).catch((error: unknown) => {
    throw config.scrape && error instanceof Error ? explain(error, config.scrape) : error;
  });
}
