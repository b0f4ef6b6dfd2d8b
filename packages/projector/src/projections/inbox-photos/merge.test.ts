import { expect, test } from "vitest";
import type { AuthorDayNews } from "./author-day.ts";
import { tellAuthorDay } from "./merge.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const later = new Date("2026-11-22T13:00:00.000Z");
const follower = { userId: "ben", authorId: "anna", day: "2026-11-22T10:00:00.000Z", hasCome: true };

function newsOf(...photoIds: string[]): AuthorDayNews {
  const photo = { photoId: photoIds[0] ?? "", thumb: "thumb" };
  return {
    at: "2026-11-22T10:00:00.000Z",
    content: { kind: "photo", authorId: "anna", count: photoIds.length, photo },
  };
}

const told = tellAuthorDay({ ...follower, told: null, news: newsOf("a.1"), now }) ?? null;

test("a first photo is told to those who were told nothing", () => {
  expect(told).toMatchObject({
    userId: "ben",
    changedAt: now.toISOString(),
    content: { count: 1, photo: { photoId: "a.1" } },
  });
  expect(tellAuthorDay({ ...follower, told, news: newsOf("a.1"), now: later })).toBeUndefined();
});

test("a newer photo is news in the same notification", () => {
  const next = tellAuthorDay({ ...follower, told, news: newsOf("a.2", "a.1"), now: later });
  expect(next).toMatchObject({
    notificationId: told?.notificationId,
    changedAt: later.toISOString(),
    content: { count: 2, photo: { photoId: "a.2" } },
  });
});

test("a photo that goes is taken back and is no news", () => {
  const two = tellAuthorDay({ ...follower, told: null, news: newsOf("a.2", "a.1"), now }) ?? null;
  const gone = { ...follower, hasCome: false, now: later };
  expect(tellAuthorDay({ ...gone, told: two, news: newsOf("a.1") })).toMatchObject({
    changedAt: now.toISOString(),
    content: { count: 1, photo: { photoId: "a.1" } },
  });
  expect(tellAuthorDay({ ...gone, told: two, news: null })).toBeNull();
  expect(tellAuthorDay({ ...gone, told: null, news: newsOf("a.1") })).toBeUndefined();
  expect(tellAuthorDay({ ...gone, told: null, news: null })).toBeUndefined();
});
