import { expect, test } from "vitest";
import { createClient, createMemorySessionStore, isQuickPhotosError, type StoredSession } from "../src/index.ts";
import { refuse, startTinyServer } from "./tiny-server.ts";

const session = (accessToken: string, expiresAt = "2999-01-01T00:00:00Z"): StoredSession => ({
  accessToken,
  refreshToken: `${accessToken}-refresh`,
  expiresAt,
  userId: "anna",
  obtainedAt: "2026-01-01T00:00:00Z",
});

const photo = { photoId: "p" };

test("calls that were refused together are renewed once and all succeed", async () => {
  let renewals = 0;
  await using server = await startTinyServer({
    refresh: () => {
      renewals += 1;
      server.answers.accepted.add("second");
      return "second";
    },
  });
  const client = createClient({ baseUrl: server.baseUrl, sessionStore: createMemorySessionStore(session("first")) });
  const answers = await Promise.all([client.api.users.me.query(), client.api.photos.byId.query(photo)]);
  expect(answers[0]).toEqual({ token: "second" });
  expect(renewals).toBe(1);
  expect(client.session.read()).toMatchObject({ accessToken: "second", userId: "anna" });
});

test("two clients over one store, as two tabs, renew once", async () => {
  let renewals = 0;
  await using server = await startTinyServer({
    refresh: () => {
      renewals += 1;
      server.answers.accepted.add("second");
      return "second";
    },
  });
  const sessionStore = createMemorySessionStore(session("first"));
  const tabs = [1, 2].map(() => createClient({ baseUrl: server.baseUrl, sessionStore }));
  await Promise.all(tabs.map((tab) => tab.api.users.me.query()));
  expect(renewals).toBe(1);
});

test("two tabs of a browser without locks renew at once, and both go on", async () => {
  const waiting: (() => void)[] = [];
  const keys: string[] = [];
  await using server = await startTinyServer({
    refresh: async (_, renewalKey) => {
      keys.push(renewalKey);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 2) for (const go of waiting) go();
      });
      server.answers.accepted.add("second");
      return "second";
    },
  });
  const shared = createMemorySessionStore(session("first"));
  const withoutLocks = { ...shared, exclusively: <T>(task: () => Promise<T>) => task() };
  const tabs = [1, 2].map(() => createClient({ baseUrl: server.baseUrl, sessionStore: withoutLocks }));
  const answers = await Promise.all(tabs.map((tab) => tab.api.users.me.query()));
  expect(answers).toEqual([{ token: "second" }, { token: "second" }]);
  expect(keys[0]).toBe(keys[1]);
});

test("a token about to end is renewed before the call", async () => {
  const seen: string[] = [];
  await using server = await startTinyServer({
    accepted: new Set(["first", "second"]),
    refresh: (token) => {
      seen.push(token);
      return "second";
    },
  });
  const sessionStore = createMemorySessionStore(session("first", "2026-01-01T00:15:00Z"));
  const now = () => new Date("2026-01-01T00:14:45Z");
  const client = createClient({ baseUrl: server.baseUrl, sessionStore, now });
  expect(await client.api.users.me.query()).toEqual({ token: "second" });
  expect(seen).toEqual(["first-refresh"]);
});

test("a device whose clock runs ahead leaves the decision to the server", async () => {
  await using server = await startTinyServer({ accepted: new Set(["first"]) });
  const sessionStore = createMemorySessionStore(session("first", "2025-12-31T23:00:00Z"));
  const client = createClient({ baseUrl: server.baseUrl, sessionStore, now: () => new Date("2026-01-01T00:00:05Z") });
  expect(await client.api.users.me.query()).toEqual({ token: "first" });
});

test("a session that cannot be renewed is forgotten and named", async () => {
  await using server = await startTinyServer();
  const seen: (string | undefined)[] = [];
  const sessionStore = createMemorySessionStore(session("first"));
  const client = createClient({ baseUrl: server.baseUrl, sessionStore, onSessionEnded: () => seen.push("ended") });
  client.session.subscribe(() => seen.push(client.session.read()?.accessToken));
  const error = await client.api.users.me.query().catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "SESSION_ENDED")).toBe(true);
  expect(client.session.read()).toBeNull();
  // The key of the attempt is kept first.
  expect(seen).toEqual(["first", "ended", undefined]);
});

test("a session that was ended elsewhere is forgotten with the next call, once the renewal was refused as well", async () => {
  let endings = 0;
  await using server = await startTinyServer({ ended: new Set(["first"]) });
  const sessionStore = createMemorySessionStore(session("first"));
  const client = createClient({ baseUrl: server.baseUrl, sessionStore, onSessionEnded: () => (endings += 1) });
  const calls = [client.api.users.me.query(), client.api.photos.byId.query(photo)];
  const errors = await Promise.all(calls.map((call) => call.catch((caught: unknown) => caught)));
  expect(errors.map((error) => isQuickPhotosError(error, "SESSION_ENDED"))).toEqual([true, true]);
  expect([client.session.read(), endings]).toEqual([null, 1]);
});

test("a renewal that found the service away keeps the session", async () => {
  await using server = await startTinyServer({ refresh: () => refuse("SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE") });
  const client = createClient({
    baseUrl: server.baseUrl,
    sessionStore: createMemorySessionStore(session("first")),
    retry: { attempts: 1, baseDelayMs: 1 },
  });
  const error = await client.api.users.me.query().catch((caught: unknown) => caught);
  expect(isQuickPhotosError(error, "SERVICE_UNAVAILABLE")).toBe(true);
  expect(client.session.read()).toMatchObject({ accessToken: "first" });
});

test("a renewal whose answer was lost is asked for again with the same key, and the next one with another", async () => {
  const keys: string[] = [];
  await using server = await startTinyServer({
    refresh: (_, renewalKey) => {
      keys.push(renewalKey);
      if (keys.length === 1) return refuse("SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE");
      server.answers.accepted.add(`session ${keys.length}`);
      return `session ${keys.length}`;
    },
  });
  const sessionStore = createMemorySessionStore(session("first"));
  // A page that is closed and opened again has only what the store kept.
  const open = () => createClient({ baseUrl: server.baseUrl, sessionStore, retry: { attempts: 1, baseDelayMs: 1 } });
  await expect(open().api.users.me.query()).rejects.toThrow();
  expect(await open().api.users.me.query()).toEqual({ token: "session 2" });
  expect(keys[0]).toMatch(/^[\w-]{43}$/);
  expect(keys[1]).toBe(keys[0]);
  server.answers.accepted.clear();
  await open().api.users.me.query();
  expect(keys[2]).not.toBe(keys[0]);
});

test("signing in stores the session, signing out forgets it", async () => {
  await using server = await startTinyServer({ accepted: new Set(["signed-in"]) });
  const client = createClient({ baseUrl: server.baseUrl });
  await client.api.session.signIn.mutate({ username: "anna", password: "correct horse" });
  expect(client.session.read()).toMatchObject({ userId: "anna", accessToken: "signed-in" });
  await client.signOut();
  expect(client.session.read()).toBeNull();
  expect(await client.api.users.me.query()).toEqual({ token: "" });
});
