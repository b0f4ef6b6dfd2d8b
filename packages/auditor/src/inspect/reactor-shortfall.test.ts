import { expect, test } from "vitest";
import { reactorShortfall } from "./reactor-shortfall.ts";
import { createShortfalls } from "./shortfalls.ts";

const place = { reactorId: "0123456789ABCDEF", ownerId: "FEDCBA9876543210", ulid: "01ARYZ6S41TSV4RRFFQ69G5FAV" };
const heart = { kind: "heart" as const, reactedAt: "2026-01-31T12:00:00.000Z" };
const smiley = { kind: "smiley" as const, reactedAt: "2026-02-01T12:00:00.000Z" };

test("what lists of reactors lack adds up, by kind and by day", () => {
  const shortfalls = createShortfalls();
  const { photoId, ...missing } = reactorShortfall(place, { listed: null, right: heart });
  shortfalls.add(photoId, missing);
  shortfalls.add(photoId, reactorShortfall(place, { listed: heart, right: smiley }));
  expect(shortfalls.of(photoId)).toEqual({
    kinds: { heart: 0, smiley: 1 },
    days: { "2026-01-31": 0, "2026-02-01": 1 },
  });
  expect(shortfalls.of("another")).toEqual({ kinds: {}, days: {} });
});

test("nobody is told of their own reactions, so they are in no day", () => {
  const own = { ...place, reactorId: place.ownerId };
  expect(reactorShortfall(own, { listed: heart, right: null })).toMatchObject({ kinds: { heart: -1 }, days: {} });
});
