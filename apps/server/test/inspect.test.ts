import { createPasswords } from "@quick-photos/api";
import type { Profile } from "@quick-photos/db/items";
import type { TracedCall, TracedRecord, TraceEvent } from "@quick-photos/inspector";
import { createPeople } from "@quick-photos/testing/people";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Listener, listen } from "../src/listen.ts";
import { callerOf, type PhotoCaller } from "./fixtures/photo-caller.ts";
import { rawRequest } from "./fixtures/raw-request.ts";
import { readTrace, type TraceReading } from "./fixtures/read-trace.ts";
import { type RunningApp, startApp } from "./fixtures/running-app.ts";

let running: RunningApp;
let listener: Listener;
let origin: string;
let anna: PhotoCaller;
let ben: PhotoCaller;
let trace: TraceReading;

const password = "correct horse battery staple";
const passwords = createPasswords({ cost: { memoryCost: 8, timeCost: 1, parallelism: 1 } });

beforeAll(async () => {
  running = await startApp({}, { env: { INSPECT: "true" }, passwords });
  const { app, config } = running;
  listener = await listen({ app, ...config, port: 0 });
  origin = `http://127.0.0.1:${listener.port}`;
  anna = await callerOf(origin, { username: "anna", password });
  ben = await callerOf(origin, { username: "ben", password });
  trace = await readTrace(origin, anna.accessToken);
});
afterAll(async () => {
  running.composition.services.inspection?.trace.close();
  await trace[Symbol.asyncDispose]();
  await listener.close({ graceMs: 0 });
  await running[Symbol.asyncDispose]();
});

const callsOf = (events: TraceEvent[]) => events.flatMap((event) => (event.type === "call" ? [event.call] : []));
const recordsOf = (events: TraceEvent[]) => events.flatMap((event) => (event.type === "record" ? [event.record] : []));

/** The ids of the requests that have called a procedure. */
const requestsOf = (events: TraceEvent[], procedure: string) =>
  events.flatMap(({ type, ...event }) =>
    "request" in event && event.request.procedures.join() === procedure ? [event.request.requestId] : [],
  );

/** Does something, and resolves to the id of the request that called a procedure for it. */
async function requestFor(procedure: string, act: () => Promise<unknown>): Promise<string> {
  const before = requestsOf(trace.events, procedure).length;
  await act();
  return trace.until((events) => requestsOf(events, procedure)[before]);
}

/** Resolves to a call of the projector that was made because of a request. */
const effectOf = (requestId: string, isIt: (call: TracedCall) => boolean) =>
  trace.until((events) => callsOf(events).find((call) => call.causes.includes(requestId) && isIt(call)));

/** Resolves to a record that a request has led to. */
const recordOf = (requestId: string, isIt: (record: TracedRecord) => boolean) =>
  trace.until((events) => recordsOf(events).find((record) => record.causes.includes(requestId) && isIt(record)));

const publish = async (caller: PhotoCaller) => {
  const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  return caller.publish(await caller.upload(image));
};

describe("what a tap costs, and what follows from it", () => {
  test("a follow and a photo reach the feed, joined to the request that published", async () => {
    const followed = await requestFor("follows.follow", () => ben.follow(anna.userId));
    await recordOf(followed, ({ kind }) => kind === "Follow");
    await running.composition.projector?.settle();
    const published = await requestFor("photos.publish", () => publish(anna));
    const entry = await effectOf(published, ({ keys }) => keys.some(({ PK }) => PK === `FEED#${ben.userId}`));
    expect(entry).toMatchObject({
      procedure: "projector",
      requestId: null,
      keyCondition: expect.stringContaining("FEED#{userId}"),
    });
    expect(await recordOf(published, ({ kind }) => kind === "FeedEntry")).toMatchObject({ eventName: "INSERT" });
  });

  test("a heart is one write unit now, and its counters, lists and news later", async () => {
    const [photo] = await anna.photos();
    const reacted = await requestFor("reactions.react", () => ben.react(photo?.photoId ?? ""));
    const calls = callsOf(trace.events).filter(({ requestId }) => requestId === reacted);
    const [write] = calls.filter(({ consistency }) => consistency === null);
    expect(calls.reduce((sum, { cost }) => sum + cost.writeUnits, 0)).toBe(1);
    expect(write).toMatchObject({
      procedure: "reactions.react",
      operation: "PutItem",
      index: null,
      keyCondition: "USER#{reactorId} / REACTION#{ulid}#{ownerId}",
      keysSent: expect.stringMatching(`^USER#${ben.userId} / REACTION#`),
      items: 1,
      retries: 0,
      failure: null,
      causes: [],
      request: { Item: { type: "Reaction", reactorId: ben.userId } },
    });
    expect(write?.bytes.sent).toBeGreaterThan(100);
    const record = await recordOf(reacted, ({ kind }) => kind === "Reaction");
    expect(record).toMatchObject({ key: write?.keys[0], eventName: "INSERT", causes: [reacted] });
    const counting = await effectOf(reacted, ({ keyCondition }) => keyCondition === "USER#{ownerId} / PHOTO#{ulid}");
    const { key, eventName, shardId, sequenceNumber } = record;
    expect(counting.records).toContainEqual({ key, eventName, shardId, sequenceNumber });
    await recordOf(reacted, ({ kind }) => kind === "Reactor");
    await recordOf(reacted, ({ kind }) => kind === "Notification");
  });

  test("a photo for a hundred feeds goes on in a job, joined to the request that published", async () => {
    const { db } = running.composition.services;
    const people = createPeople(db);
    const followed = { userId: ben.userId } as Profile;
    await Promise.all(Array.from({ length: 101 }, async () => people.follow(await people.signUp(), followed)));
    await running.composition.projector?.settle();
    const published = await requestFor("photos.publish", () => publish(ben));
    await recordOf(published, ({ kind, eventName }) => kind === "Job" && eventName === "INSERT");
    await recordOf(published, ({ kind, eventName }) => kind === "Job" && eventName === "REMOVE");
    const entries = recordsOf(trace.events).filter(
      ({ kind, causes }) => kind === "FeedEntry" && causes.includes(published),
    );
    expect(entries.length).toBe(102);
  });

  test("a read tells the items it found and how they were asked for", async () => {
    const read = await requestFor("photos.byUser", anna.photos);
    const [query] = callsOf(trace.events).filter(
      ({ requestId, operation }) => requestId === read && operation === "Query",
    );
    expect(query).toMatchObject({
      consistency: "eventual",
      keyCondition: "PK = USER#{ownerId} AND begins_with(SK, PHOTO#), descending",
      items: 1,
      keys: [{ PK: `USER#${anna.userId}` }],
    });
  });
});

test("nothing secret is told, and nothing of it after a user is removed", async () => {
  const carl = await callerOf(origin, { username: "carl", password });
  await trace.until((events) => callsOf(events).find(({ keys }) => keys.some(({ PK }) => PK === "USERNAME#carl")));
  expect(trace.text()).not.toContain("$argon2");
  expect(trace.text()).toContain('"passwordHash":"(secret)"');
  expect(trace.text()).toContain(carl.userId);
  await carl.removeAccount();
  await trace.until((events) => events.find((event) => event.type === "removed" && event.userId === carl.userId));
  await running.composition.projector?.settle();
  await using later = await readTrace(origin, anna.accessToken);
  const last = await requestFor("photos.byUser", anna.photos);
  await later.until((events) => requestsOf(events, "photos.byUser").find((requestId) => requestId === last));
  expect(later.text()).not.toContain(carl.userId);
  expect(later.text()).not.toContain("USERNAME#carl");
});

describe("a stranger is refused", () => {
  const path = "/dev/trpc/trace.live";
  const signedIn = () => ({ authorization: `Bearer ${anna.accessToken}` });
  const ask = async (headers: Record<string, string>) => {
    const { status, body } = await rawRequest(origin, path, { headers });
    const { error } = JSON.parse(body.toString()) as { error: { message: string; data: { reason?: string } } };
    return [status, error.data.reason ?? error.message];
  };

  test.each([
    ["without a session", {}, 401, "SIGN_IN_REQUIRED"],
    ["with a token of nobody", { authorization: "Bearer x" }, 401, "ACCESS_TOKEN_INVALID"],
  ])("%s", async (_, headers, status, reason) => {
    expect(await ask({ ...headers })).toEqual([status, reason]);
  });

  test.each([
    ["by a name that is pointed here", { host: "rebound.example" }, "another host"],
    ["by a name that looks like an address", { host: "127.0.0.1.example:80" }, "another host"],
    ["through a proxy", { "x-forwarded-for": "127.0.0.1" }, "a proxy"],
    ["through one that says so", { forwarded: "for=127.0.0.1" }, "a proxy"],
    ["through one of another kind", { via: "1.1 cache" }, "a proxy"],
    ["from another site's page", { origin: "https://example.com" }, "another site"],
    ["from a page of another port", { origin: "http://127.0.0.1:1" }, "another site"],
    ["from a page without an origin", { origin: "null" }, "another site"],
    ["from what a browser calls another site", { "sec-fetch-site": "same-site" }, "another site"],
  ])("%s", async (_, headers, word) => {
    expect(await ask({ ...signedIn(), ...headers })).toEqual([403, expect.stringContaining(word)]);
  });

  test("from another machine", async () => {
    const incoming = { socket: { remoteAddress: "192.0.2.1" }, complete: true };
    const answer = await running.app.request(path, { headers: { host: "localhost", ...signedIn() } }, { incoming });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("another machine")]);
  });

  test("when the session has ended, also in the midst of reading", async () => {
    const dora = await callerOf(origin, { username: "dora", password });
    await using reading = await readTrace(origin, dora.accessToken);
    await reading.until((events) => events[0]);
    await dora.removeAccount();
    await expect.poll(() => reading.text().includes("UNAUTHORIZED")).toBe(true);
    expect(await ask({ authorization: `Bearer ${dora.accessToken}` })).toEqual([401, "SESSION_ENDED"]);
  });
});

test("the page of the explorer is the app", async () => {
  const page = await running.app.request("/dev/table", { headers: { accept: "text/html" } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Quick Photos")]);
});
