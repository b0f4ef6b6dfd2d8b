import { cpuMsOf, median, residentKbOf } from "@quick-photos/bench";
import { findFreePort } from "@quick-photos/testing";
import { setup } from "../test/fixtures/build-server.ts";
import { callerOf, largePhoto, type PhotoCaller } from "../test/fixtures/photo-caller.ts";
import { type ServerProcess, startServer } from "../test/fixtures/server-process.ts";
import { startCollector } from "../test/fixtures/simulated-collector.ts";

/**
 * `pnpm --filter @quick-photos/server bench:telemetry [rounds] [calls in a round]`: what a call costs the built server
 * without metrics, with them, and with traces as well, in turns on one machine; and what a start costs.
 */

const [rounds = 10, calls = 1_000] = process.argv.slice(2).map(Number);
/** Calls that are not counted: code is compiled while it warms up. */
const warmUpCalls = 1_000;
/** Starts of each, of which the least counts. */
const starts = 4;

interface Contender {
  name: string;
  server: ServerProcess;
  caller: PhotoCaller;
  /** Processor time until it was ready, in milliseconds, and memory then; the least of some starts. */
  startMs: number;
  startKb: number;
  cpuMs: number[];
}

async function measureStart(env: Record<string, string>) {
  await using server = startServer({ env });
  await server.ready;
  const pid = Number(server.child.pid);
  return { startMs: cpuMsOf(pid), startKb: residentKbOf(pid) };
}

async function start(name: string, more: Record<string, string>): Promise<Contender> {
  const env = { LOG_LEVEL: "silent", ...more };
  const measured = [];
  for (let at = 0; at < starts; at++) measured.push(await measureStart(env));
  const server = startServer({ env });
  const caller = await callerOf(await server.ready);
  await caller.publish(await caller.upload(await largePhoto()));
  const startMs = Math.min(...measured.map((one) => one.startMs));
  const startKb = Math.min(...measured.map((one) => one.startKb));
  return { name, server, caller, startMs, startKb, cpuMs: [] };
}

async function call({ caller }: Contender, times: number): Promise<void> {
  for (let made = 0; made < times; made++) await caller.photos();
}

setup();
await using collector = await startCollector();
const metrics = async () => ({ METRICS_PORT: String(await findFreePort()) });
const sent = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint };
const contenders = [
  await start("off", {}),
  await start("metrics", await metrics()),
  await start("metrics and a tenth traced", { ...(await metrics()), ...sent, OTEL_TRACES_SAMPLER_ARG: "0.1" }),
  await start("metrics and all traced", { ...(await metrics()), ...sent }),
];
for (const contender of contenders) await call(contender, warmUpCalls);
for (let round = 0; round < rounds; round++) {
  for (const contender of contenders) {
    const pid = Number(contender.server.child.pid);
    const before = cpuMsOf(pid);
    await call(contender, calls);
    contender.cpuMs.push((cpuMsOf(pid) - before) / calls);
  }
}
const [off] = contenders;
for (const { name, cpuMs, startMs, startKb } of contenders) {
  // Each round beside the one of the same minute, since other work on the machine comes and goes.
  const ratio = median(cpuMs.map((ms, round) => ms / (off?.cpuMs[round] ?? Number.NaN)));
  const cost = `${median(cpuMs).toFixed(3)} ms of processor a call (${ratio.toFixed(2)})`;
  process.stdout.write(`${name}: ${cost}; a start takes ${startMs} ms and ${Math.round(startKb / 1_024)} MiB\n`);
}
for (const { server } of contenders) await server[Symbol.asyncDispose]();
