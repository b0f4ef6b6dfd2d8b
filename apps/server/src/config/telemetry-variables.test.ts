import { expect, test } from "vitest";
import { readConfig } from "../config.ts";

const token = "mV3q8ZrT1yLk5XwN7cJd2BfG9hPs4AuE";
const read = (env: Record<string, string> = {}) => readConfig({ empty: false }, env);

test("nothing is measured unless somebody is to be told", () => {
  expect(read().monitoring).toBeUndefined();
  expect(read({ OTEL_SERVICE_NAME: "photos", METRICS_HOST: "0.0.0.0" }).monitoring).toBeUndefined();
});

test("metrics are served on the loopback interface, elsewhere only to who shows a token", () => {
  const scrape = { port: 9464, host: "127.0.0.1", token: undefined };
  expect(read({ METRICS_PORT: "9464" }).monitoring).toMatchObject({ scrape, collector: undefined });
  const open = { METRICS_PORT: "9464", METRICS_HOST: "0.0.0.0" };
  expect(() => read(open)).toThrow("METRICS_HOST: 0.0.0.0 opens the metrics to the network");
  expect(read({ ...open, METRICS_TOKEN: token }).monitoring).toMatchObject({ scrape: { host: "0.0.0.0", token } });
  expect(() => read({ ...open, METRICS_TOKEN: "hunter2" })).toThrow("METRICS_TOKEN: too weak");
});

test("a collector is named as OpenTelemetry's specification has it", () => {
  const collector = { endpoint: "https://collector.example/otlp", headers: { "x-key": "a=b c" } };
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: "https://collector.example/otlp/",
    OTEL_EXPORTER_OTLP_HEADERS: "x-key=a%3Db%20c",
    OTEL_TRACES_SAMPLER_ARG: "0.25",
    OTEL_METRIC_EXPORT_INTERVAL: "5000",
  };
  const expected = { scrape: undefined, collector, tracedShare: 0.25, exportEveryMs: 5_000 };
  expect(read(env).monitoring).toEqual({ ...expected, serviceName: "quick-photos" });
  for (const [name, value] of Object.entries({ ENDPOINT: "collector:4318", HEADERS: "secret" })) {
    expect(() => read({ [`OTEL_EXPORTER_OTLP_${name}`]: value })).toThrow(`OTEL_EXPORTER_OTLP_${name}: expected`);
  }
  for (const share of ["1.5", "-1", "half"]) {
    expect(() => read({ OTEL_TRACES_SAMPLER_ARG: share })).toThrow("expected a number from 0 to 1");
  }
});
