import type { StreamRecord } from "@quick-photos/db/stream";
import { expect, test } from "vitest";
import { createTracedWrites, type TracedWrite } from "./traced-writes.ts";

const key = { PK: "USER#A", SK: "PROFILE" };

function writeOf(cause: string, change: Partial<TracedWrite> = {}): TracedWrite {
  return { key, item: null, isRemoval: false, causes: [cause], beganAt: 0, ...change };
}

function recordOf(change: Partial<StreamRecord> = {}): StreamRecord {
  const place = { shardId: "s", sequenceNumber: "1", position: "1", at: new Date(0) };
  return { ...place, eventName: "MODIFY", keys: key, newImage: key, ...change };
}

function createWrites(options: Partial<Parameters<typeof createTracedWrites>[0]> = {}) {
  const writes = createTracedWrites({ capacity: 9, patienceMs: 9, now: () => 0, ...options });
  const causeOf = (record: StreamRecord) => writes.match(record)?.causes[0] ?? null;
  return { ...writes, causeOf };
}

test("records of a key are of its writes, in their order, and each of one", () => {
  const { begin, causeOf } = createWrites();
  begin([writeOf("1"), writeOf("2"), writeOf("other", { key: { ...key, SK: "LARGE" } })]);
  expect([1, 2, 3].map(() => causeOf(recordOf()))).toEqual(["1", "2", null]);
});

test("a Put is known by its image, whatever is undefined in it and however it is ordered", () => {
  const { begin, causeOf } = createWrites();
  const put = (cause: string, at: number) =>
    writeOf(cause, { item: { ...key, at, gone: undefined, of: { b: 1, a: 2 } } });
  begin([put("1", 1), put("2", 2), put("3", 3)]);
  // The first has changed nothing, so nothing is told of it.
  expect(causeOf(recordOf({ newImage: { of: { a: 2, b: 1 }, at: 2, ...key } }))).toBe("2");
  expect(causeOf(recordOf({ newImage: { ...key, at: 1, of: { a: 2, b: 1 } } }))).toBe(null);
});

test("what went was deleted, and what is there was not", () => {
  const { begin, causeOf } = createWrites();
  begin([writeOf("deleted", { isRemoval: true }), writeOf("updated")]);
  expect(causeOf(recordOf({ eventName: "INSERT" }))).toBe("updated");
  begin([writeOf("updated"), writeOf("deleted", { isRemoval: true })]);
  expect(causeOf(recordOf({ eventName: "REMOVE" }))).toBe("deleted");
  expect(causeOf(recordOf({ eventName: "REMOVE" }))).toBe(null);
});

test("a write that failed has no record, and one of long ago has none to come", () => {
  let now = 0;
  const { begin, causeOf } = createWrites({ now: () => now });
  begin([writeOf("failed")])();
  begin([writeOf("old")]);
  now = 10;
  begin([writeOf("new", { beganAt: 10 })]);
  expect(causeOf(recordOf())).toBe("new");
});

test("of too many, the oldest are forgotten", () => {
  const { begin, causeOf } = createWrites({ capacity: 2 });
  begin(["1", "2", "3"].map((cause) => writeOf(cause)));
  expect(causeOf(recordOf())).toBe("2");
});
