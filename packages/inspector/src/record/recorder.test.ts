import type { EndedCall, StartedCall } from "@quick-photos/db";
import { keys } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";
import { expect, test } from "vitest";
import { createTrace } from "../trace/trace.ts";
import { createRecorder, inspectorProcedure } from "./recorder.ts";

const cost = {
  procedure: "",
  operation: "",
  requests: 2,
  readUnits: 0,
  writeUnits: 1,
  indexReadUnits: 0,
  indexWriteUnits: 0,
};
const succeeded: EndedCall = { cost, output: {}, milliseconds: 1, failure: null };

/** Makes a recorder for whom calls belong to the request that is named. */
function record() {
  const trace = createTrace({ capacity: 99 });
  const errors: unknown[] = [];
  let requestId: string | undefined;
  const { meter, read } = createRecorder({ trace, requestId: () => requestId, onError: (error) => errors.push(error) });
  const send = (call: Partial<StartedCall>, of?: string) => {
    requestId = of;
    const started = { procedure: "a", operation: "PutItem", kind: "write", cause: undefined, input: {} } as const;
    meter.observe?.({ ...started, ...call })(succeeded);
    requestId = undefined;
  };
  return { trace, errors, read, send };
}

const recordOf = (position: string, Item: { PK: string; SK: string }): StreamRecord => ({
  shardId: "s",
  sequenceNumber: position,
  position,
  eventName: "INSERT",
  keys: { PK: Item.PK, SK: Item.SK },
  newImage: Item,
  at: new Date(),
});

test("a page that is read again has the causes it had, and is told of once", () => {
  const { trace, read, send } = record();
  const Item = { PK: "A", SK: "B" };
  send({ input: { Item } }, "request");
  for (const _ of ["first", "again"]) read([recordOf("1", Item)]);
  send({ input: { Item: { PK: "C", SK: "D" } }, cause: { records: [recordOf("1", Item)] } });
  expect(trace.kept()).toMatchObject([
    { type: "call", call: { requestId: "request", causes: [], retries: 1 } },
    { type: "record", record: { causes: ["request"], kind: null } },
    { type: "call", call: { requestId: null, causes: ["request"] } },
  ]);
});

test("what a job does has the causes of all who wanted it, until it is done", () => {
  const { trace, send } = record();
  const job = keys.job.key({ jobId: "j" });
  for (const request of ["1", "2"]) send({ input: { Item: { ...job, type: "Job" } } }, request);
  send({ input: { Key: job }, operation: "UpdateItem", cause: { job } });
  send({ input: { Key: job }, operation: "DeleteItem", cause: { job } });
  send({ input: { Key: job }, operation: "UpdateItem", cause: { job } });
  expect(trace.kept().slice(2)).toMatchObject([{ call: { causes: ["1", "2"] } }, { call: { causes: ["1", "2"] } }]);
});

test("the inspector's own calls are not told of, and a defect here is nobody else's", () => {
  const { trace, errors, send } = record();
  send({ procedure: inspectorProcedure }, "request");
  send({ input: { TransactItems: 1 }, operation: "TransactWriteItems" }, "request");
  expect([trace.kept().length, errors.length]).toEqual([0, 1]);
});
