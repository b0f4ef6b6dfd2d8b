import * as z from "zod";
import { StartError } from "../start-error.ts";
import { isLoopback } from "./is-loopback.ts";
import { readSecret } from "./read-secret.ts";
import { host, httpUrl, port, secret } from "./variable-schemas.ts";

/** Where metrics may be fetched. */
export interface ScrapeConfig {
  port: number;
  host: string;
  /** What whoever asks has to show; undefined on loopback alone, where everybody may ask. */
  token: string | undefined;
}

/** What is measured, and who is told. */
export interface TelemetryConfig {
  /** Undefined means that no port is opened. */
  scrape: ScrapeConfig | undefined;
  /** Where metrics and traces are sent by OTLP over HTTP, without a slash at its end; undefined means nowhere. */
  collector: { endpoint: string; headers: Record<string, string> } | undefined;
  /** Milliseconds between two exports of metrics. */
  exportEveryMs: number;
  /** The share of requests and batches that are traced, 0 to 1. */
  tracedShare: number;
  serviceName: string;
}

const headerPattern = /^[\w!#$%&'*+.^`|~-]+=[^,]*$/;

/** The variables of metrics and traces; those of OpenTelemetry by the names that its specification gives them. */
export const telemetryVariables = {
  METRICS_PORT: port
    .optional()
    .describe("port to serve metrics on, as Prometheus reads them (none); 0 takes a free one"),
  METRICS_HOST: host.describe("interface to serve metrics on (127.0.0.1); any other requires METRICS_TOKEN"),
  METRICS_TOKEN: secret.optional().describe("bearer token to fetch metrics with, 32 random bytes or more (none)"),
  METRICS_TOKEN_FILE: z.string().optional().describe("file to read METRICS_TOKEN from"),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl
    .transform((value) => value.replace(/\/+$/, ""))
    .optional()
    .describe("collector to send metrics and traces to, http://127.0.0.1:4318 (none)"),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .refine(
      (value) => value.split(",").every((part) => headerPattern.test(part.trim())),
      "expected name=value,name=value",
    )
    .transform((value) => Object.fromEntries(value.split(",").map(parseHeader)))
    .optional()
    .describe("headers to send along, name=value by commas, values encoded as in a URL (none)"),
  OTEL_METRIC_EXPORT_INTERVAL: z
    .string()
    .regex(/^[1-9]\d{1,7}$/, "expected milliseconds, 10 or more")
    .transform(Number)
    .default(60_000)
    .describe("milliseconds between two exports of metrics to that collector (60000)"),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .regex(/^(?:0|1|0?\.\d{1,6}|1\.0{1,6})$/, "expected a number from 0 to 1")
    .transform(Number)
    .default(1)
    .describe("share of requests that are traced, 0 to 1 (1)"),
  OTEL_SERVICE_NAME: z
    .string()
    .regex(/^[\w.-]{1,100}$/, "expected letters, digits, dots, dashes or underscores")
    .default("quick-photos")
    .describe("name of this server among others in metrics and traces (quick-photos)"),
};

type Values = z.output<z.ZodObject<typeof telemetryVariables>>;

function parseHeader(part: string): [string, string] {
  const at = part.indexOf("=");
  return [part.slice(0, at).trim(), decode(part.slice(at + 1).trim())];
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function chooseScrape(values: Values): ScrapeConfig | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host } = values;
  if (port === undefined) return undefined;
  const token = readSecret(values, "METRICS_TOKEN");
  if (token === undefined && !isLoopback(host)) {
    throw new StartError(`METRICS_HOST: ${host} opens the metrics to the network; set METRICS_TOKEN as well`);
  }
  return { port, host, token };
}

/** Returns what the variables say of metrics and traces, undefined where nobody is told of any. Throws StartError. */
export function chooseTelemetry(values: Values): TelemetryConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers = {} } = values;
  const scrape = chooseScrape(values);
  if (scrape === undefined && endpoint === undefined) return undefined;
  return {
    scrape,
    collector: endpoint === undefined ? undefined : { endpoint, headers },
    exportEveryMs: values.OTEL_METRIC_EXPORT_INTERVAL,
    tracedShare: values.OTEL_TRACES_SAMPLER_ARG,
    serviceName: values.OTEL_SERVICE_NAME,
  };
}
