import { expect, test } from "vitest";
import { aCard, storedPhoto } from "../../../test/samples.ts";
import {
  createDayReactionsRequest,
  dayReactionsKey,
  emptyDayReactions,
  parseDayReactions,
  readDayReactionsRequest,
  seenRow,
  updateDayReactionsRequest,
  withRoomToName,
} from "./day-reactions-row.ts";
import { photoInboxSweep } from "./photo-inbox-sweep.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
const photo = { ownerId: "0123456789ABCDEF", ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
const day = "2026-11-22T12:00:00.000Z";
const media = { width: 4, height: 5, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "u" } };
const stored = { ...storedPhoto(photo.ownerId, photo.ulid), media };
const row = emptyDayReactions({ photo, day }, stored);

test("reactions of a day are read, and told for the first time", () => {
  expect(readDayReactionsRequest([{ photo, day }]).Keys).toEqual([dayReactionsKey({ photo, day })]);
  expect(createDayReactionsRequest(row)).toMatchSnapshot();
});

test("reactions of a day become more", () => {
  expect(updateDayReactionsRequest({ photo, day }, { watermarks: { s: "1" }, version: 2 }, row)).toMatchSnapshot();
});

test("a row names three at most, and not one more than it has room for", () => {
  const named = (displayName: string) => {
    const reactor = { user: { ...aCard("ANNA"), displayName }, kind: "heart" as const, reactedAt: day };
    const content = { ...row.content, latest: [reactor, reactor, reactor, reactor] };
    return withRoomToName(row, { ...row, content }).content.latest.length;
  };
  expect(["Anna", "A".repeat(150), "A".repeat(400), "A".repeat(800)].map(named)).toEqual([3, 2, 1, 0]);
});

test("a row of the first version is one of the newest once it is written over, and one of a later stays what it is", () => {
  const item = createDayReactionsRequest(row).Item;
  for (const [v, version] of [
    [1, 2],
    [2, 2],
    [3, 3],
  ]) {
    const found = { ...item, v };
    expect(seenRow(found, parseDayReactions(found))).toEqual({ watermarks: {}, version });
  }
});

test("a photo that goes takes along what its owner was told", () => {
  expect(photoInboxSweep(photo).query).toMatchSnapshot();
});
