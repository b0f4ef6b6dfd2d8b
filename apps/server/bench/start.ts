import { setTimeout as delay } from "node:timers/promises";
import { cpuMsOf, median, residentKbOf } from "@quick-photos/bench";
import { serverBundle, setup } from "../test/fixtures/build-server.ts";
import { contentsOf } from "../test/fixtures/bundle-contents.ts";
import { startServer } from "../test/fixtures/server-process.ts";

/**
 * `pnpm --filter @quick-photos/server bench:start [starts] [another main.js]`: what a start of the built server costs, in
 * a fresh process on a data folder that has its table, until it is ready and at rest; beside another build, in turns.
 */

const [starts = "9", another] = process.argv.slice(2);

/** How long a server has been left alone that is at rest; it has nothing to do then but to follow the stream. */
const restMs = 2_000;

interface Contender {
  name: string;
  program: string;
  cpuMs: number[];
  wallMs: number[];
  restMb: number[];
}

const contender = (name: string, program: string): Contender => ({ name, program, cpuMs: [], wallMs: [], restMb: [] });

async function measure({ program, cpuMs, wallMs, restMb }: Contender, dataDir: string): Promise<void> {
  const startedAt = performance.now();
  const server = startServer({ program, dataDir, env: { LOG_LEVEL: "silent" } });
  await server.ready;
  wallMs.push(performance.now() - startedAt);
  const pid = Number(server.child.pid);
  cpuMs.push(cpuMsOf(pid));
  await delay(restMs);
  restMb.push(residentKbOf(pid) / 1_024);
  server.child.kill();
  await server.exited;
}

setup();
const { bytes, files } = contentsOf("main.js");
process.stdout.write(`a start loads ${(bytes / 1_000).toFixed(0)} kB in ${files.length} files\n`);

// The table is there from the first start on, and the folder goes with the server that made it.
await using first = startServer();
await first.ready;
first.child.kill();
await first.exited;
const contenders = [contender("this", serverBundle), ...(another ? [contender("the other", another)] : [])];
for (let at = 0; at < Number(starts); at++) for (const one of contenders) await measure(one, first.dataDir);
for (const { name, cpuMs, wallMs, restMb } of contenders) {
  const figures = [
    `${median(cpuMs).toFixed(0)} ms of processor (the least ${Math.min(...cpuMs)})`,
    `ready after ${median(wallMs).toFixed(0)} ms (${Math.min(...wallMs).toFixed(0)})`,
    `${median(restMb).toFixed(0)} MiB at rest`,
  ];
  process.stdout.write(`${name}: ${figures.join(", ")}\n`);
}
