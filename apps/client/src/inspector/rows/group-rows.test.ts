import { expect, test } from "vitest";
import type { DescribedPattern, TracedCall, TracedRecord } from "../api/dev-types.ts";
import { emptyRecording, type Recording, type SentRequest } from "../record/recording.ts";
import { noCost } from "./cost.ts";
import { groupRows } from "./group-rows.ts";
import { sampleCall } from "./sample-call.ts";

const second = (s: number) => new Date(s * 1_000).toISOString();

const request = (more: Partial<SentRequest>): SentRequest => ({
  id: 1,
  actId: 1,
  isBackground: false,
  procedures: ["reactions.react"],
  requestId: "r1",
  status: 200,
  startedAt: 11_000,
  endedAt: 11_100,
  ...more,
});

const record: TracedRecord = {
  key: { PK: "USER#a", SK: "REACTION#b#c" },
  kind: "Reaction",
  eventName: "INSERT",
  shardId: "s",
  sequenceNumber: "1",
  causes: ["r1"],
  readAt: second(11.21),
};

const budget = { requests: 1, coldRequests: 2, readUnits: 0, writeUnits: 1, indexReadUnits: 0, indexWriteUnits: 0 };
const react: DescribedPattern = { id: "reactions.react", question: "React", tutorial: 6, budget, requests: [] };
const patterns = new Map([[react.id, react]]);

const recordingOf = (more: Partial<Recording>): Recording => ({
  ...emptyRecording(10_000, { state: "open" }),
  acts: [
    { id: 1, kind: "tapped", name: "Heart", at: 11_000 },
    { id: 2, kind: "tapped", name: "Profile", at: 20_000 },
  ],
  requests: [request({})],
  ...more,
});

const eventsOf = (...calls: TracedCall[]) => calls.map((one) => ({ type: "call" as const, call: one }));

test("a tap has its procedures, their calls, and what the stream did afterwards with its delay", () => {
  const projected = sampleCall({ procedure: "projector", requestId: null, causes: ["r1"], startedAt: second(11.25) });
  const events = [...eventsOf(sampleCall({}), projected), { type: "record" as const, record }];
  const [profile, heart, ...none] = groupRows(recordingOf({ events }), patterns);
  expect(none).toEqual([]);
  expect(profile).toMatchObject({ name: "Profile", procedures: [], now: noCost() });
  expect(heart).toMatchObject({ kind: "tapped", name: "Heart", isOverBudget: false });
  expect(heart?.now).toEqual({ ...noCost(), requests: 1, writeUnits: 1 });
  expect(heart?.later).toEqual({ ...noCost(), requests: 1, writeUnits: 1 });
  expect(heart?.effects.map(({ delayMs }) => delayMs)).toEqual([200, 240]);
});

test("what goes on by itself has rows of its own, and so has what others do; what was before is left out", () => {
  const requests = [
    request({ actId: 0, isBackground: true, procedures: ["inbox.live"], requestId: "r0" }),
    request({ isBackground: true, procedures: ["photos.byId"], requestId: "r2" }),
  ];
  const events = eventsOf(
    sampleCall({ requestId: "theirs" }),
    sampleCall({ requestId: null, procedure: "projector" }),
    sampleCall({ requestId: "before", startedAt: second(9) }),
  );
  const rows = groupRows(recordingOf({ requests, events }), patterns);
  expect(rows.map(({ kind, procedures }) => [kind, ...procedures.map((one) => one.procedure)])).toEqual([
    ["tapped"],
    ["background", "photos.byId"],
    ["tapped"],
    ["background", "inbox.live"],
    ["elsewhere", "reactions.react", "projector"],
  ]);
});

test("what the page remembered costs nothing, and says that it was not asked for", () => {
  const hits = [{ actId: 2, procedure: "users.byId", hash: "h" }];
  const [profile] = groupRows(recordingOf({ hits }), patterns);
  expect(profile?.procedures).toMatchObject([{ procedure: "users.byId", isFromCache: true, cost: noCost() }]);
});

test.each([
  ["within it", [sampleCall({})], []],
  [
    "cold, with a lookup",
    [sampleCall({ consistency: "eventual", cost: { ...noCost(), requests: 1, readUnits: 1 } }), sampleCall({})],
    [],
  ],
  ["one request more than cold", [sampleCall({}), sampleCall({}), sampleCall({})], ["requests", "writeUnits"]],
  [
    "a page longer than a usual one",
    [sampleCall({ cost: { ...noCost(), requests: 1, writeUnits: 1.5 }, request: { Limit: 21 } })],
    [],
  ],
  [
    "more units in as many requests",
    [sampleCall({ cost: { ...noCost(), requests: 1, writeUnits: 2 } })],
    ["writeUnits"],
  ],
])("a budget, %s", (_, calls, exceeded) => {
  const row = groupRows(recordingOf({ events: eventsOf(...calls) }), patterns).at(-1);
  expect(row?.procedures.flatMap(({ excess }) => excess.map(({ figure }) => figure))).toEqual(exceeded);
  expect(row?.isOverBudget).toBe(exceeded.length > 0);
});

test("what a pattern sends once a day is not held against its budget, as long as it is no more than it says", () => {
  const everyTime = {
    operation: "PutItem",
    keyCondition: sampleCall().keyCondition ?? "",
    beside: false,
    atMost: 1,
  } as const;
  const daily = { ...everyTime, operation: "Query", only: "once a day", atMost: 2 } as const;
  const declared = new Map([
    [react.id, { ...react, requests: [everyTime, daily, { ...everyTime, only: "once a day" }] }],
  ]);
  const query = () => sampleCall({ operation: "Query", cost: { ...noCost(), requests: 1, readUnits: 1 } });
  const excessOf = (...calls: TracedCall[]) =>
    groupRows(recordingOf({ events: eventsOf(...calls) }), declared)
      .flatMap(({ procedures }) => procedures)
      .flatMap(({ excess }) => excess.map(({ figure }) => figure));
  expect(excessOf(sampleCall(), query(), query(), sampleCall())).toEqual([]);
  expect(excessOf(sampleCall(), query(), query(), query(), query())).toEqual(["requests"]);
  expect(excessOf(sampleCall(), sampleCall(), sampleCall())).toEqual(["writeUnits"]);
});

test("a request that calls a procedure twice has twice its budget", () => {
  const requests = [request({ procedures: ["reactions.react", "reactions.react"] })];
  const row = groupRows(recordingOf({ requests, events: eventsOf(sampleCall({}), sampleCall({})) }), patterns).at(-1);
  expect(row?.procedures).toMatchObject([{ times: 2, excess: [] }]);
});
