import { expect, test } from "vitest";
import { createPacedMeter } from "./paced-meter.ts";

const read = {
  procedure: "migrate",
  operation: "Scan",
  requests: 1,
  readUnits: 30,
  writeUnits: 0,
  indexReadUnits: 20,
  indexWriteUnits: 0,
};
const write = {
  ...read,
  operation: "UpdateItem",
  readUnits: 0,
  indexReadUnits: 0,
  writeUnits: 60,
  indexWriteUnits: 15,
};

function startMeter() {
  let now = 0;
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    now += ms;
  };
  const meter = createPacedMeter({ procedure: "migrate", unitsPerSecond: 100, clock: () => now, wait });
  const pass = (ms: number) => {
    now += ms;
  };
  return { meter, waits, pass };
}

test("work waits until what it has used is paid for, and pays for nobody else", async () => {
  const { meter, waits, pass } = startMeter();
  await meter.ready();
  expect(waits).toEqual([]);
  meter.record(read);
  meter.record(read);
  await meter.ready();
  expect(waits).toEqual([1_000]);
  pass(400);
  meter.record({ ...read, procedure: "projector" });
  await meter.ready();
  meter.record(read);
  await meter.ready();
  expect(waits).toEqual([1_000, 500]);
  expect(meter.totals()).toMatchObject({ requests: 3, readUnits: 90, indexReadUnits: 60 });
});

test("nobody waits who is told to stop", async () => {
  const controller = new AbortController();
  const meter = createPacedMeter({ procedure: "migrate", unitsPerSecond: 0.001 });
  meter.record(read);
  const waiting = meter.ready(controller.signal);
  controller.abort();
  await waiting;
  await meter.ready(controller.signal);
});

test("reads and writes are paid for side by side, each so many a second", async () => {
  const { meter, waits } = startMeter();
  meter.record(read);
  meter.record(write);
  await meter.ready();
  expect(waits).toEqual([750]);
  expect(meter.totals()).toMatchObject({ requests: 2, writeUnits: 60, indexWriteUnits: 15 });
});
