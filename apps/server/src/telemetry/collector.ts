import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import type { Resource } from "@opentelemetry/resources";
import { PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { TelemetryConfig } from "../config/telemetry-variables.ts";

type Collector = NonNullable<TelemetryConfig["collector"]>;

/** Milliseconds that a collector may take to reply, and in which nothing else is sent to it. */
const patienceMs = 10_000;

/** Sends metrics to a collector, again and again. */
export function exportMetrics({ endpoint, headers }: Collector, everyMs: number): PeriodicExportingMetricReader {
  const timeoutMs = Math.min(patienceMs, everyMs);
  return new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, headers, timeoutMillis: timeoutMs }),
    exportIntervalMillis: everyMs,
    exportTimeoutMillis: timeoutMs,
  });
}

/** Makes traces of a share of all requests, and sends them to a collector: in batches, and no more than it takes. */
export function exportTraces(
  { endpoint, headers }: Collector,
  { resource, share }: { resource: Resource; share: number },
): TracerProvider {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers, timeoutMillis: patienceMs });
  return new TracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
}
