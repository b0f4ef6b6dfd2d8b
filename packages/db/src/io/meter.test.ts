import { expect, test } from "vitest";
import { noCapacity } from "./capacity.ts";
import { capacityUnits, createTally } from "./meter.ts";

test("units are split by table and index", () => {
  const consumed = {
    CapacityUnits: 5,
    Table: { CapacityUnits: 4 },
    GlobalSecondaryIndexes: { GSI1: { CapacityUnits: 1 } },
  };
  expect(capacityUnits("write", consumed)).toEqual({
    readUnits: 0,
    writeUnits: 4,
    indexReadUnits: 0,
    indexWriteUnits: 1,
  });
  expect(capacityUnits("read", [{ CapacityUnits: 1.5 }])).toEqual({ ...noUnits(), readUnits: 1.5 });
  expect(capacityUnits("read", undefined)).toEqual(noUnits());
});

test("a tally adds up per procedure", () => {
  const tally = createTally();
  const call = { ...noCapacity(), operation: "PutItem", requests: 1, writeUnits: 1 };
  tally.record({ ...call, procedure: "a" });
  tally.record({ ...call, procedure: "a" });
  tally.record({ ...call, procedure: "b" });
  expect(tally.totals("a")).toEqual({ ...noCapacity(), requests: 2, writeUnits: 2 });
  expect(tally.totals()).toEqual({ ...noCapacity(), requests: 3, writeUnits: 3 });
  expect(tally.totals("c")).toEqual(noCapacity());
});

function noUnits() {
  const { requests: _, ...units } = noCapacity();
  return units;
}
