import { expect, test } from "vitest";
import { writeUnitsOf } from "./item-size.ts";
import { noReactions, photoEntity } from "./photo.ts";
import { reactorsWithRoom } from "./reactors-with-room.ts";

const card = { userId: "0123456789ABCDEF", username: "anna", displayName: "Anna", picture: null, version: 1 };
const reactedAt = "2026-11-22T10:00:00.000Z";
const reactors = [1, 2, 3].map((version) => ({ user: { ...card, version }, kind: "heart" as const, reactedAt }));

const photoOf = (captionLength: number) => ({
  ownerId: card.userId,
  ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV",
  createdAt: reactedAt,
  caption: "c".repeat(captionLength),
  altText: "",
  owner: card,
  media: { width: 4, height: 3, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "l" } },
  counts: noReactions(),
  watermarks: {},
});

test("names two at most, and fewer before they cost a write unit; a longer caption has made room again", () => {
  const named = new Map<number, number>();
  for (let length = 0; length < 1_200; length++) {
    const photo = photoOf(length);
    const latestReactors = reactorsWithRoom(photo, reactors);
    expect(latestReactors).toEqual(reactors.slice(0, latestReactors.length));
    const without = writeUnitsOf(photoEntity.toItem({ ...photo, latestReactors: [] }));
    expect(writeUnitsOf(photoEntity.toItem({ ...photo, latestReactors }))).toBe(without);
    named.set(latestReactors.length, (named.get(latestReactors.length) ?? 0) + 1);
  }
  // One takes some 140 bytes: in each kilobyte that many lengths leave room for none, and as many for one alone.
  expect([...named.keys()].sort()).toEqual([0, 1, 2]);
  expect(named.get(2)).toBeGreaterThan(600);
});
