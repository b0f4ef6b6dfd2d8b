import { type EventLoopUtilization, monitorEventLoopDelay, performance } from "node:perf_hooks";
import { getHeapSpaceStatistics } from "node:v8";
import type { Signals } from "./signals.ts";

/** Milliseconds between two timers whose delay is measured: a hundred a second cost nothing that can be measured. */
const resolution = 10;

const nanoseconds = (ns: number) => ns / 1e9;

/** A timer is late by what it is asked for as well. */
const delay = (ns: number) => Math.max(0, nanoseconds(ns) - resolution / 1_000);

function watchEventLoop({ observe }: Signals): () => void {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let before: EventLoopUtilization = performance.eventLoopUtilization();
  observe("nodejs.eventloop.utilization", () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return [{ value: utilization }];
  });
  observe("nodejs.eventloop.delay.p50", () => [{ value: delay(delays.percentile(50)) }]);
  observe("nodejs.eventloop.delay.p99", () => [{ value: delay(delays.percentile(99)) }]);
  // The last of them that is looked up: the next collection begins anew.
  observe("nodejs.eventloop.delay.max", () => {
    const { max } = delays;
    delays.reset();
    return [{ value: delay(max) }];
  });
  return () => delays.disable();
}

/** Looks at this process whenever metrics are collected; returns what ends that. */
export function watchProcess(signals: Signals): () => void {
  const { observe } = signals;
  observe("process.cpu.time", () => {
    const { user, system } = process.cpuUsage();
    return Object.entries({ user, system }).map(([mode, us]) => ({ value: us / 1e6, labels: { "cpu.mode": mode } }));
  });
  observe("process.memory.usage", () => [{ value: process.memoryUsage.rss() }]);
  observe("process.uptime", () => [{ value: process.uptime() }]);
  observe("v8js.memory.heap.used", () =>
    getHeapSpaceStatistics().map(({ space_name, space_used_size }) => {
      return { value: space_used_size, labels: { "v8js.heap.space.name": space_name } };
    }),
  );
  return watchEventLoop(signals);
}
