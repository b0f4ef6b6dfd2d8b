import { expect, test } from "vitest";
import { createTrace, type PlacedEvent } from "./trace.ts";
import type { TraceEvent } from "./trace-event.ts";

/** An event that says a text, and names it nowhere else. */
const answered = (requestId: string): TraceEvent => ({
  type: "request",
  request: { requestId, procedures: [], status: 200, startedAt: "", milliseconds: 0 },
});
const textOf = ({ event }: PlacedEvent) => {
  if (event.type === "request") return event.request.requestId;
  return event.type === "lost" ? `${event.events} lost` : event.type;
};

/** Reads so many, and not one more. */
async function read(events: AsyncGenerator<PlacedEvent>, count: number): Promise<string[]> {
  const texts: string[] = [];
  while (texts.length < count) {
    const { value } = await events.next();
    if (!value) break;
    texts.push(textOf(value));
  }
  return texts;
}

test("who begins to read gets the newest that are kept, then what comes", async () => {
  const trace = createTrace({ capacity: 2 });
  for (const text of ["1", "2", "3"]) trace.add(answered(text));
  const events = trace.events();
  expect(await read(events, 2)).toEqual(["2", "3"]);
  const next = read(events, 1);
  trace.add(answered("4"));
  expect(await next).toEqual(["4"]);
});

test("a slow reader loses the oldest and is told how many, where they are missing", async () => {
  const trace = createTrace({ capacity: 2 });
  const events = trace.events();
  const first = read(events, 1);
  for (const text of ["1", "2", "3", "4", "5"]) trace.add(answered(text));
  expect(await first).toEqual(["3 lost"]);
  expect(await read(events, 2)).toEqual(["4", "5"]);
});

test("who comes back goes on behind what was read; with an id of another process, from the beginning", async () => {
  const trace = createTrace({ capacity: 9 });
  for (const text of ["1", "2", "3"]) trace.add(answered(text));
  const { value } = await trace.events().next();
  expect(await read(trace.events({ after: value?.id }), 2)).toEqual(["2", "3"]);
  expect(await read(trace.events({ after: "another.2" }), 1)).toEqual(["1"]);
  expect(await read(trace.events({ after: "" }), 1)).toEqual(["1"]);
});

test("what names a removed user is forgotten and not kept again, and who reads is told", async () => {
  const trace = createTrace({ capacity: 9 });
  for (const text of ["x", "USER#A / PROFILE", "USERNAME#anna", "USERNAME#anna2", "USER#AB"]) trace.add(answered(text));
  const events = trace.events();
  expect(await read(events, 1)).toEqual(["x"]);
  trace.forget({ userId: "A", username: "anna" });
  trace.add(answered("FEED#A / LARGE"));
  expect(await read(events, 4)).toEqual(["USERNAME#anna2", "USER#AB", "removed", "FEED#A / LARGE"]);
  expect(await read(trace.events(), 3)).toEqual(["x", "USERNAME#anna2", "USER#AB"]);
});

test("readers end with their signal, and all of them with the trace", async () => {
  const trace = createTrace({ capacity: 9 });
  const leaving = new AbortController();
  const [left, closed] = [trace.events({ signal: leaving.signal }).next(), trace.events().next()];
  leaving.abort();
  expect((await left).done).toBe(true);
  trace.close();
  expect((await closed).done).toBe(true);
});

test("what a server does by itself is told, and not kept", async () => {
  const trace = createTrace({ capacity: 9 });
  const record = { key: { PK: "STREAM#1", SK: "CHECKPOINT" }, kind: "Checkpoint", eventName: "MODIFY" } as const;
  const byItself = { ...record, shardId: "1", sequenceNumber: "1", causes: [], readAt: "" };
  const events = trace.events();
  const first = read(events, 1);
  trace.add({ type: "record", record: byItself });
  trace.add({ type: "record", record: { ...byItself, causes: ["1"] } });
  expect([await first, await read(events, 1)]).toEqual([["record"], ["record"]]);
  const { value } = await trace.events().next();
  expect(value?.event).toMatchObject({ record: { causes: ["1"] } });
});
