import { expect, test } from "vitest";
import { decodeFeedPlace, encodeFeedPlace, type FeedPlace } from "./feed-cursor.ts";
import { horizonPosition, isOlder, newestPosition, oldestPosition } from "./feed-position.ts";

const me = "0123456789ABCDEF";
const them = "FEDCBA9876543210";
const before = { ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV", ownerId: them };
const top = horizonPosition(new Date("2026-11-22T12:00:00.000Z"));

test.each<FeedPlace>([
  { part: "recent", before, large: [] },
  { part: "recent", before, large: [me, them] },
  { part: "archive", before, top, after: null },
  { part: "archive", before: top, top, after: them },
])("a place survives the way through a cursor: %j", (place) => {
  expect(decodeFeedPlace(me, encodeFeedPlace(me, place))).toEqual(place);
});

test("the longest cursor, with ten large authors, stays under half a kilobyte", () => {
  const large = Array.from({ length: 10 }, () => them);
  expect(encodeFeedPlace(me, { part: "recent", before, large }).length).toBeLessThan(512);
});

test("the horizon lies between what is a moment older and what is as old", () => {
  const time = Date.UTC(2026, 9, 23, 12);
  const at = (timeMs: number) => horizonPosition(new Date(timeMs + 30 * 24 * 60 * 60 * 1_000));
  expect([isOlder(at(time - 1), at(time)), isOlder(at(time), at(time)), isOlder(at(time), at(time + 1))]).toEqual([
    true,
    false,
    true,
  ]);
  expect(isOlder(oldestPosition, at(time)) && isOlder(at(time), newestPosition)).toBe(true);
  expect(top.ulid).toMatch(/^[0-7][0-9A-Z]{9}0{16}$/);
});
