import { createServer } from "node:http";
import { expect, test } from "vitest";
import { createLogger } from "../src/logger.ts";
import { StartError } from "../src/start-error.ts";
import { startTelemetry } from "../src/telemetry/start-telemetry.ts";
import { startCollector } from "./fixtures/simulated-collector.ts";

const common = {
  exportEveryMs: 60_000,
  tracedShare: 1,
  serviceName: "photos",
  collector: undefined,
  scrape: undefined,
};
const host = "127.0.0.1";

/** Returns a logger, and what it has been told. */
function createLog() {
  const lines: string[] = [];
  return { lines, logger: createLogger("info", { write: (line) => void lines.push(line) }) };
}

test("a port that is taken is told with the variable that moves it", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, host, () => resolve(Number(Object(other.address()).port)));
  });
  const started = startTelemetry({ ...common, scrape: { port, host, token: undefined } }, createLog().logger);
  await expect(started).rejects.toThrow(
    new StartError(`port ${port} on ${host} is taken; set METRICS_PORT to another`),
  );
  other.close();
});

test("a collector that never replies keeps nobody from stopping", async () => {
  await using collector = await startCollector({ isSilent: true });
  const { logger } = createLog();
  const telemetry = await startTelemetry({ ...common, collector: { ...collector, headers: {} } }, logger);
  telemetry?.openRequest({ method: "GET", requestId: "one" }).end({ route: "/", status: 200, reasons: [] });
  const beganAt = performance.now();
  await telemetry?.stop();
  expect(performance.now() - beganAt).toBeLessThan(4_000);
  expect(collector.spans()).toHaveLength(1);
});

test("a collector that is away is told of in the log, without what is sent", async () => {
  const { lines, logger } = createLog();
  const gone = { endpoint: `http://${host}:1`, headers: { "x-key": "of-nobody-else" } };
  const telemetry = await startTelemetry({ ...common, exportEveryMs: 50, collector: gone }, logger);
  await expect.poll(() => lines.join("")).toMatch(/"complaint":"[^"]*ECONNREFUSED.*metrics or traces are not sent/);
  await telemetry?.stop();
  expect(lines.join("")).not.toContain("of-nobody-else");
});

test("work that fails is followed as such, and fails as it did", async () => {
  await using collector = await startCollector();
  const telemetry = await startTelemetry({ ...common, collector: { ...collector, headers: {} } }, createLog().logger);
  const failure = new RangeError("no such row");
  await expect(telemetry?.observeWork("batch", () => Promise.reject(failure))).rejects.toBe(failure);
  await telemetry?.stop();
  expect(collector.spans()).toMatchObject([
    { name: "batch", attributes: [{ key: "error.type", value: { stringValue: "RangeError" } }] },
  ]);
});
