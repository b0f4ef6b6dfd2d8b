import { createUlid, createUserId } from "@quick-photos/db";
import { type Notification, notificationEntity } from "@quick-photos/db/items";
import { startTable } from "@quick-photos/testing/engine";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createEndedSessions, createLocalLiveBus, type EndedSessions } from "../src/index.ts";
import { liveEvents } from "../src/live/live-events.ts";
import { sampleCard, sampleMedia, sampleNotification } from "./sample-entities.ts";

const { db, tally, stop } = await startTable();
afterAll(stop);

let bus = createLocalLiveBus();
let endedSessions: EndedSessions;
let userId = "";
let clock = 0;
const now = () => new Date(clock);
const minute = 60_000;
beforeEach(() => {
  bus = createLocalLiveBus();
  endedSessions = createEndedSessions({ bus, now });
  userId = createUserId();
  clock = Date.now();
});

function open(lastEventId: string | null = null, lifetimeMs = 15 * minute) {
  const gone = new AbortController();
  const viewer = { userId, sessionId: "phone", until: new Date(clock + lifetimeMs) };
  const stream = liveEvents({
    ...{ db, media: sampleMedia, bus, endedSessions, viewer, now, takePlace: () => () => {} },
    signal: gone.signal,
    lastEventId,
  });
  return {
    leave: () => gone.abort(),
    /** Returns the next event: its id, and what it says in a word. */
    async next() {
      const { value, done } = await stream.next();
      if (done) throw new Error("the stream has ended");
      const [eventId, event] = value;
      const news = event.type === "notification" ? event.notification : null;
      return { eventId, says: news?.kind === "follower" ? news.user.username : event.type };
    },
  };
}

/** Writes that somebody follows, or says it anew in the same row. */
async function write(username: string, { row = createUlid(clock), changedAt = clock } = {}): Promise<Notification> {
  const content = { kind: "follower" as const, user: { ...sampleCard, username } };
  const times = { at: now().toISOString(), changedAt: new Date(changedAt).toISOString() };
  const notification = { ...sampleNotification, ...times, userId, notificationId: row, content };
  await db.table.put({ Item: notificationEntity.toItem(notification) });
  return notification;
}

const announce = async (...notifications: Notification[]) => bus.announce(notifications);

test("a new stream says that it is ready, and then what happens, not what has happened", async () => {
  await write("early");
  const stream = open();
  expect((await stream.next()).says).toBe("ready");
  await announce(await write("anna"));
  await announce(await write("ben"));
  expect([(await stream.next()).says, (await stream.next()).says]).toEqual(["anna", "ben"]);
});

test("what happened while the client was gone is told on its return, once and in its order", async () => {
  const first = open();
  await first.next();
  clock += minute;
  await announce(await write("anna"));
  const { eventId } = await first.next();
  first.leave();
  clock += 500 * minute;
  const [ben, carl] = [await write("ben"), await write("carl", { changedAt: clock + 1 })];
  await write("late writer", { changedAt: clock - 499.5 * minute });
  const second = open(eventId);
  const says = [await second.next(), await second.next(), await second.next(), await second.next()];
  expect(says.map((event) => event.says)).toEqual(["late writer", "ben", "carl", "ready"]);
  await announce(carl, ben, await write("dora"));
  expect((await second.next()).says).toBe("dora");
});

test("a stream broken before its first event resumes where it began", async () => {
  await write("early");
  const { eventId } = await open().next();
  await write("anna");
  const second = open(eventId);
  expect([(await second.next()).says, (await second.next()).says]).toEqual(["anna", "ready"]);
});

test("a row that grows is told again; an older state of it that comes late is not", async () => {
  const stream = open();
  await stream.next();
  const old = await write("one");
  const grown = await write("two", { row: old.notificationId, changedAt: clock + 1 });
  await announce(grown);
  expect((await stream.next()).says).toBe("two");
  await announce(old, grown, await write("other"));
  expect((await stream.next()).says).toBe("other");
});

test("what changes or goes without being news is told to whoever listens, and to nobody who comes back", async () => {
  const stream = open();
  await stream.next();
  const row = await write("one");
  await announce(row);
  const { eventId } = await stream.next();
  const renamed = await write("two", { row: row.notificationId });
  await bus.retell([{ notification: renamed, isGone: false }]);
  expect((await stream.next()).says).toBe("changed");
  await bus.retell([{ notification: renamed, isGone: true }]);
  expect((await stream.next()).says).toBe("gone");
  expect((await open(eventId).next()).says).toBe("ready");
});

test("after an interruption of the bus nothing is missing and nothing told twice", async () => {
  const stream = open();
  await stream.next();
  await announce(await write("anna"));
  await stream.next();
  await write("ben");
  bus.interrupt();
  expect([(await stream.next()).says, (await stream.next()).says]).toEqual(["ben", "ready"]);
});

test("who missed more than a stream repeats is told to read the list", async () => {
  const { eventId } = await open().next();
  const rows = Array.from({ length: 1_001 }, (_, at) =>
    notificationEntity.toItem({
      ...sampleNotification,
      userId,
      notificationId: createUlid(clock - at),
      changedAt: new Date(clock - 2 * minute).toISOString(),
    }),
  );
  await db.table.batchWrite(rows.map((Item) => ({ PutRequest: { Item } })));
  expect((await open(eventId).next()).says).toBe("missed");
});

test("a connection costs one request, and waiting costs nothing", async () => {
  tally.reset();
  const stream = open();
  await stream.next();
  const next = stream.next();
  expect(tally.totals().requests).toBe(1);
  await announce(await write("anna"));
  await next;
  // The second request is the test's own.
  expect(tally.totals()).toMatchObject({ requests: 2, readUnits: 1 });
});

test("the stream ends with the access token, while it waits and when the clock has jumped", async () => {
  const expired = expect.objectContaining({ reason: "ACCESS_TOKEN_EXPIRED" });
  const waiting = open(null, 50);
  await waiting.next();
  await expect(waiting.next()).rejects.toEqual(expired);
  const jumping = open();
  await jumping.next();
  clock += 16 * minute;
  await announce(await write("anna"));
  await expect(jumping.next()).rejects.toEqual(expired);
  const retold = open();
  await retold.next();
  clock += 16 * minute;
  await bus.retell([{ notification: await write("ben"), isGone: false }]);
  await expect(retold.next()).rejects.toEqual(expired);
});

test("the stream ends with its session and with its account, and no other does", async () => {
  const ended = expect.objectContaining({ reason: "SESSION_ENDED" });
  const first = open();
  await first.next();
  const next = first.next();
  endedSessions.end([{ userId, sessionId: "tablet" }]);
  await announce(await write("anna"));
  expect((await next).says).toBe("anna");
  await bus.retell([await write("ben"), await write("carl")].map((notification) => ({ notification, isGone: false })));
  expect((await first.next()).says).toBe("changed");
  endedSessions.end([{ userId, sessionId: "phone" }]);
  await expect(first.next()).rejects.toEqual(ended);
  userId = createUserId();
  const second = open();
  await second.next();
  endedSessions.endAccount(userId);
  await expect(second.next()).rejects.toEqual(ended);
});

test("the stream is over when the client is gone, without a word when the process stops, and nobody listens any more", async () => {
  const [stopped, left] = [open(), open()];
  await Promise.all([stopped.next(), left.next()]);
  const leaving = left.next();
  left.leave();
  await expect(leaving).rejects.toThrow("the stream has ended");
  expect(bus.hasListener(userId)).toBe(true);
  const stopping = stopped.next();
  await bus.close();
  await expect(stopping).rejects.toMatchObject({ name: "AbortError" });
  expect(bus.hasListener(userId)).toBe(false);
});

test.each(["nonsense", () => open().next()])("an event id that is none of the caller's is refused", async (made) => {
  const eventId = typeof made === "string" ? made : (await made()).eventId;
  if (typeof made !== "string") userId = createUserId();
  await expect(open(eventId).next()).rejects.toMatchObject({ reason: "CURSOR_INVALID" });
  expect(bus.hasListener(userId)).toBe(false);
});
