import { once } from "node:events";
import { expect, test } from "vitest";
import { createClient, createMemorySessionStore, type QuickPhotosReason, type StoredSession } from "../src/index.ts";
import { refuse, startTinyServer } from "./tiny-server.ts";

const session = (accessToken: string): StoredSession => ({
  accessToken,
  refreshToken: `${accessToken}-refresh`,
  expiresAt: "2999-01-01T00:00:00Z",
  userId: "anna",
  obtainedAt: "2026-01-01T00:00:00Z",
});
const retry = { attempts: 3, baseDelayMs: 1 };

/** Subscribes, and writes down what comes. */
function listen(baseUrl: string, accessToken: string | null, fetch: typeof globalThis.fetch = globalThis.fetch) {
  const sessionStore = createMemorySessionStore(accessToken === null ? null : session(accessToken));
  const { api } = createClient({ baseUrl, sessionStore, retry, fetch });
  const events: string[] = [];
  const reasons: QuickPhotosReason[] = [];
  const { unsubscribe } = api.inbox.live.subscribe(undefined, {
    onData: ({ id }) => events.push(id),
    onError: (error) => reasons.push((error as { reason?: QuickPhotosReason }).reason ?? "INTERNAL"),
  });
  return { events, reasons, unsubscribe };
}

test("the token travels in a header, and the stream ends when nobody is subscribed", async () => {
  const opened: { token: string; url: string; signal: AbortSignal }[] = [];
  await using server = await startTinyServer({
    accepted: new Set(["first"]),
    async *live(stream) {
      opened.push(stream);
      yield "1";
      await once(stream.signal, "abort");
    },
  });
  const { events, unsubscribe } = listen(server.baseUrl, "first");
  await expect.poll(() => events).toEqual(["1"]);
  expect(opened[0]).toMatchObject({ token: "first", url: "/trpc/inbox.live" });
  unsubscribe();
  await expect.poll(() => opened[0]?.signal.aborted).toBe(true);
});

test("a stream that breaks goes on after the last event", async () => {
  const resumedAfter: (string | null)[] = [];
  await using server = await startTinyServer({
    accepted: new Set(["first"]),
    async *live({ lastEventId, signal }) {
      resumedAfter.push(lastEventId);
      yield String(Number(lastEventId ?? 0) + 1);
      await once(signal, "abort");
    },
  });
  const { events, unsubscribe } = listen(server.baseUrl, "first");
  await expect.poll(() => events).toEqual(["1"]);
  server.cut();
  await expect.poll(() => events, { timeout: 60_000 }).toEqual(["1", "2"]);
  expect(resumedAfter).toEqual([null, "1"]);
  unsubscribe();
});

test("a token that ends during the stream is renewed, every time, and nothing is told twice", async () => {
  const tokens: string[] = [];
  await using server = await startTinyServer({
    accepted: new Set(["t0"]),
    refresh: (refreshToken) => {
      const next = `t${Number(refreshToken.slice(1, 2)) + 1}`;
      server.answers.accepted.add(next);
      return next;
    },
    async *live({ token, lastEventId, signal }) {
      tokens.push(token);
      yield String(Number(lastEventId ?? 0) + 1);
      if (token !== "t3") refuse("UNAUTHORIZED", "ACCESS_TOKEN_EXPIRED");
      await once(signal, "abort");
    },
  });
  const { events, unsubscribe } = listen(server.baseUrl, "t0");
  await expect.poll(() => events).toEqual(["1", "2", "3", "4"]);
  expect(tokens).toEqual(["t0", "t1", "t2", "t3"]);
  unsubscribe();
});

test("a proxy without a server behind it is tried again until there is one", async () => {
  await using server = await startTinyServer({
    accepted: new Set(["first"]),
    async *live({ signal }) {
      yield "1";
      await once(signal, "abort");
    },
  });
  let attempts = 0;
  const { events, reasons, unsubscribe } = listen(server.baseUrl, "first", async (...call) => {
    attempts += 1;
    return attempts < 5 ? new Response("<h1>Bad gateway</h1>", { status: 502 }) : fetch(...call);
  });
  await expect.poll(() => events).toEqual(["1"]);
  expect([attempts, reasons]).toEqual([5, []]);
  unsubscribe();
});

test("a token that was refused once the server is back is renewed as well", async () => {
  await using server = await startTinyServer({
    refresh: () => {
      server.answers.accepted.add("renewed");
      return "renewed";
    },
    async *live({ signal }) {
      yield "1";
      await once(signal, "abort");
    },
  });
  let attempts = 0;
  const { events, reasons, unsubscribe } = listen(server.baseUrl, "of before", async (...call) => {
    attempts += 1;
    return attempts < 3 ? new Response("<h1>Bad gateway</h1>", { status: 502 }) : fetch(...call);
  });
  await expect.poll(() => [events, reasons]).toEqual([["1"], []]);
  unsubscribe();
});

test.each<[string, string | null, QuickPhotosReason]>([
  ["without a session", null, "SIGN_IN_REQUIRED"],
  ["with a session that has ended", "unknown", "SESSION_ENDED"],
])("%s the stream fails with the reason", async (_, accessToken, reason) => {
  await using server = await startTinyServer();
  const { reasons } = listen(server.baseUrl, accessToken);
  await expect.poll(() => reasons).toEqual([reason]);
});

test("a server that refuses even new tokens is not asked for ever", async () => {
  let renewals = 0;
  await using server = await startTinyServer({
    refresh: () => {
      renewals += 1;
      return `refused ${renewals}`;
    },
  });
  const { reasons } = listen(server.baseUrl, "refused");
  await expect.poll(() => reasons).toEqual(["ACCESS_TOKEN_EXPIRED"]);
  expect(renewals).toBe(1);
});
