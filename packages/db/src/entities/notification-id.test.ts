import fc from "fast-check";
import { decodeTime, isValid } from "ulid";
import { expect, test } from "vitest";
import { createNotificationId, dayMs, lowestNotificationId } from "./notification-id.ts";

const at = "2026-11-22T10:11:12.345Z";

test("an id is a ULID of the event's time, or of its day's start for what collapses", () => {
  const follower = createNotificationId({ kind: "follower", subject: "anna", at });
  const reactions = createNotificationId({ kind: "reactions", subject: "anna", at });
  expect([isValid(follower), isValid(reactions)]).toEqual([true, true]);
  expect(decodeTime(follower)).toBe(Date.parse(at));
  expect(decodeTime(reactions)).toBe(Date.UTC(2026, 10, 22));
});

test("the same makes the same id, anything else another", () => {
  const id = (kind: "reactions" | "photo", subject: string, hour: number) =>
    createNotificationId({ kind, subject, at: new Date(Date.UTC(2026, 10, 22, hour)).toISOString() });
  expect(id("photo", "anna", 0)).toBe(id("photo", "anna", 23));
  expect(
    new Set([id("photo", "anna", 0), id("photo", "ben", 0), id("reactions", "anna", 0), id("photo", "anna", 24)]).size,
  ).toBe(4);
});

test("ids sort by time, above the lower end of their time and below the inbox's state", () => {
  const time = fc.integer({ min: 0, max: 10 ** 13 });
  fc.assert(
    fc.property(time, fc.string(), (timeMs, subject) => {
      const id = createNotificationId({ kind: "follower", subject, at: new Date(timeMs).toISOString() });
      expect(id > lowestNotificationId(timeMs)).toBe(true);
      expect(id < lowestNotificationId(timeMs + dayMs)).toBe(true);
      expect(id < "STATE").toBe(true);
    }),
  );
});
