import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { aCard, storedPhoto } from "../../../test/samples.ts";
import { nameLatestRequest, someReactorsRequest } from "./name-latest.ts";
import { countReactionsRequest } from "./write.ts";

const photo = { ownerId: "FEDCBA9876543210", ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };

// As DynamoDB gets them: read them in __snapshots__ beside this file.
test("countReactions", () => {
  const user: UserCard = {
    userId: "0123456789ABCDEF",
    username: "anna",
    displayName: "Anna",
    picture: null,
    version: 3,
  };
  const summary = {
    counts: { heart: 1, smiley: 0, thumbsUp: 0, sunglasses: 0 },
    latestReactors: [{ user, kind: "heart" as const, reactedAt: "2026-11-22T12:00:00.000Z" }],
    watermarks: { "shardId-1": "2" },
  };
  expect(countReactionsRequest(photo, { "shardId-1": "1" }, summary)).toMatchSnapshot();
});

test("someReactors", () => {
  expect(someReactorsRequest(photo)).toMatchSnapshot();
});

test("nameLatest", () => {
  const latest = { user: aCard("ANNA"), kind: "heart" as const, reactedAt: "2026-11-22T12:00:00.000Z" };
  const stored = { ...storedPhoto(photo.ownerId, photo.ulid), watermarks: { "shardId-1": "1" } };
  expect(nameLatestRequest(stored, [latest])).toMatchSnapshot();
});
