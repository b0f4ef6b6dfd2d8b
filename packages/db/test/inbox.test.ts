import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Notification, type NotificationContent, notificationEntity } from "../src/entities/notification.ts";
import type { Profile } from "../src/entities/profile.ts";
import { accessPatterns, createUlid, createUserId } from "../src/index.ts";
import { aUser, startTestDb, type TestDb } from "./test-db.ts";

let testDb: TestDb;
let anna: Profile;
beforeAll(async () => {
  testDb = await startTestDb();
  anna = await accessPatterns.users.create.run(testDb.db, aUser("anna"));
});
afterAll(() => testDb.stop());

let userId: string;
beforeEach(async () => {
  userId = (await accessPatterns.users.create.run(testDb.db, aUser(`u${createUserId().toLowerCase()}`))).userId;
});

const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const at = (minutes: number) => new Date(noon + minutes * minute);
const card = { userId: "0123456789ABCDEF", username: "ben", displayName: "Ben", picture: null, version: 1 };
const follower: NotificationContent = { kind: "follower", user: card };
const photo = { photoId: `${card.userId}.01ARZ3NDEKTSV4RRFFQ69G5FAV`, thumb: "t.webp" };

/** Puts a notification into the inbox: what happened, and was told, so many minutes after noon. */
async function put(minutes: number, changes: Partial<Notification> = {}): Promise<string> {
  const time = at(minutes).toISOString();
  const row: Notification = {
    userId,
    notificationId: createUlid(at(minutes).getTime()),
    at: time,
    changedAt: time,
    content: follower,
    expiresAt: 4_000_000_000,
    ...changes,
  };
  await testDb.db.table.put({ Item: notificationEntity.toItem(row) });
  return row.notificationId;
}

const list = (page: { cursor?: string; limit?: number } = {}) =>
  accessPatterns.inbox.list.run(testDb.db, { userId, now: at(60), limit: 20, ...page });

async function walk(limit: number): Promise<{ ids: string[]; unread: (number | null)[] }> {
  const ids: string[] = [];
  const unread: (number | null)[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await list({ limit, ...(cursor ? { cursor } : {}) });
    ids.push(...page.items.map(({ notificationId }) => notificationId));
    unread.push(page.unread);
    cursor = page.nextCursor;
  } while (cursor);
  return { ids, unread };
}

test.each([false, true])("pages meet everything once, with the inbox read before: %s", async (isRead) => {
  const ids: string[] = [];
  for (let minutes = 0; minutes < 5; minutes++) ids.unshift(await put(minutes));
  if (isRead) await accessPatterns.inbox.markRead.run(testDb.db, { userId, now: at(2) });
  for (const limit of [1, 2, 4, 5, 6]) expect((await walk(limit)).ids).toEqual(ids);
  expect((await walk(2)).unread).toEqual([2, null, null]);
  expect((await list()).unread).toBe(isRead ? 2 : 5);
});

test("an empty inbox is one page, also when it was read", async () => {
  expect(await list()).toEqual({ items: [], nextCursor: null, unread: 0 });
  await accessPatterns.inbox.markRead.run(testDb.db, { userId, now: at(0) });
  expect(await list({ limit: 1 })).toEqual({ items: [], nextCursor: null, unread: 0 });
});

test("within a page the newest event comes first, and it is the time of telling that makes it unread", async () => {
  const day = await put(-720, { at: at(10).toISOString(), changedAt: at(30).toISOString() });
  const early = await put(5);
  await accessPatterns.inbox.markRead.run(testDb.db, { userId, now: at(20) });
  const { items } = await list();
  expect(items.map(({ notificationId, isRead }) => [notificationId, isRead])).toEqual([
    [day, false],
    [early, true],
  ]);
});

test("reading earlier than one has read already changes nothing", async () => {
  await put(5);
  for (const minutes of [10, 0]) await accessPatterns.inbox.markRead.run(testDb.db, { userId, now: at(minutes) });
  expect((await list()).unread).toBe(0);
});

test("what has expired, counts nothing, or comes from somebody who is gone is not shown, and not unread", async () => {
  await put(1, { expiresAt: at(0).getTime() / 1_000 });
  await put(2, { content: { kind: "reactions", photo, count: 0, latest: [], watermarks: {} } });
  await put(3, { content: { kind: "photo", authorId: createUserId(), count: 1, photo } });
  const shown = await put(4, { content: { kind: "photo", authorId: anna.userId, count: 1, photo } });
  const { items, unread } = await list();
  expect(items).toMatchObject([{ notificationId: shown, kind: "photo", user: { username: "anna" } }]);
  expect(unread).toBe(1);
});

test("an author whose card is not cached costs one request more, any number of them no other", async () => {
  for (let minutes = 0; minutes < 3; minutes++) {
    await put(minutes, { content: { kind: "photo", authorId: anna.userId, count: 1, photo } });
  }
  const cold = testDb.coldDb();
  for (const requests of [2, 1]) {
    testDb.tally.reset();
    await accessPatterns.inbox.list.run(cold, { userId, now: at(60), limit: 20 });
    expect(testDb.tally.totals().requests).toBe(requests);
  }
});

test("nobody who is gone reads an inbox", async () => {
  const gone = accessPatterns.inbox.markRead.run(testDb.db, { userId: createUserId(), now: at(0) });
  await expect(gone).rejects.toMatchObject({ code: "USER_NOT_FOUND" });
});

test("what changed since a time is answered in its order, whatever day it is about, without the inbox's state", async () => {
  await put(-3_000, { changedAt: at(-60).toISOString() });
  const late = await put(-1_000, { changedAt: at(9).toISOString() });
  const [second, third] = [await put(10), await put(11)];
  await put(-100);
  await accessPatterns.inbox.markRead.run(testDb.db, { userId, now: at(20) });
  const { notifications, isComplete } = await accessPatterns.inbox.live.run(testDb.db, { userId, since: at(0) });
  expect(notifications.map(({ notificationId }) => notificationId)).toEqual([late, second, third]);
  expect(isComplete).toBe(true);
});
