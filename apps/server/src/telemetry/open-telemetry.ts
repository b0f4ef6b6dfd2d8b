import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { PrometheusExporter } from "@opentelemetry/exporter-prometheus";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import type { TracerProvider } from "@opentelemetry/sdk-trace";
import type { Logger } from "pino";
import type { TelemetryConfig } from "../config/telemetry-variables.ts";
import { createCallSignals } from "./call-signals.ts";
import { exportMetrics, exportTraces } from "./collector.ts";
import { createDatabaseSignals } from "./database-signals.ts";
import { createHttpSignals } from "./http-signals.ts";
import { logComplaints } from "./log-complaints.ts";
import { createMeasuredPorts } from "./measured-ports.ts";
import { serveMetrics } from "./metrics-server.ts";
import { createSignals, type Signals } from "./signals.ts";
import { createSpans, noSpans, type Spans } from "./spans.ts";
import type { Telemetry } from "./telemetry.ts";
import { watchParts } from "./watch-parts.ts";
import { watchProcess } from "./watch-process.ts";

/** What is measured with, as those who read it see. */
const scope = "quick-photos";

/** Milliseconds that the last export may take: a server that stops does not wait for a collector that is away. */
const lastExportMs = 2_000;

function createTelemetry(signals: Signals, spans: Spans): Omit<Telemetry, "port" | "stop"> {
  return {
    ...createHttpSignals(signals, spans),
    ...createCallSignals(signals, spans),
    meter: createDatabaseSignals(signals, spans),
    measured: createMeasuredPorts(signals),
    watch: (parts) => watchParts(signals, parts),
  };
}

/** Ends what was opened, without waiting for long and without failing. */
async function shutDown(meters: MeterProvider, tracers: TracerProvider | undefined): Promise<void> {
  const patience = new AbortController();
  const late = delay(lastExportMs, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([late, Promise.allSettled([tracers?.shutdown(), meters.shutdown()])]);
  patience.abort();
}

/** Begins to measure, and to serve or send what is measured. Rejects with the error of the socket. */
export async function openTelemetry(config: TelemetryConfig, logger: Logger): Promise<Telemetry> {
  const { scrape, collector, serviceName } = config;
  logComplaints(logger);
  const resource = resourceFromAttributes({ "service.name": serviceName, "service.instance.id": randomUUID() });
  const exporter = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true });
  const pulled = scrape === undefined ? undefined : exporter;
  const pushed = collector === undefined ? undefined : exportMetrics(collector, config.exportEveryMs);
  const readers = [pulled, pushed].filter((reader) => reader !== undefined);
  const meters = new MeterProvider({ resource, readers });
  const tracers =
    collector === undefined ? undefined : exportTraces(collector, { resource, share: config.tracedShare });
  const server =
    scrape === undefined
      ? undefined
      : await serveMetrics(scrape, (...both) => exporter.getMetricsRequestHandler(...both));
  const signals = createSignals(meters.getMeter(scope));
  const stopWatching = watchProcess(signals);
  return {
    ...createTelemetry(signals, tracers === undefined ? noSpans : createSpans(tracers.getTracer(scope))),
    port: server?.port,
    async stop() {
      await server?.close();
      await shutDown(meters, tracers);
      stopWatching();
    },
  };
}
