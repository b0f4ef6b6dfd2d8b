import { expect, test } from "vitest";
import { auditProcedure, createAuditMeter } from "./audit-meter.ts";

const call = {
  procedure: auditProcedure,
  operation: "Query",
  requests: 1,
  readUnits: 30,
  writeUnits: 5,
  indexReadUnits: 20,
  indexWriteUnits: 0,
};

test("an audit waits until what it has read is paid for, and pays for reads alone", async () => {
  let now = 0;
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    now += ms;
  };
  const meter = createAuditMeter({ unitsPerSecond: 100, clock: () => now, wait });
  await meter.ready();
  expect(waits).toEqual([]);
  meter.record(call);
  meter.record(call);
  await meter.ready();
  expect(waits).toEqual([1_000]);
  now += 400;
  meter.record({ ...call, procedure: "projector" });
  await meter.ready();
  meter.record(call);
  await meter.ready();
  expect(waits).toEqual([1_000, 500]);
  expect(meter.totals()).toMatchObject({ requests: 3, readUnits: 90, indexReadUnits: 60, writeUnits: 15 });
});
