import { expect, test } from "vitest";
import { exploreEntryKey } from "../entities/explore-entry.ts";
import { endedSessionsRequest, forgottenSessionsRequest } from "./ended-sessions.ts";
import { readCardsRequest } from "./read-cards.ts";
import { readPhotosRequest } from "./read-photos.ts";
import { exploreWrites } from "./settle-explored.ts";
import { nameWrites } from "./settle-names.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
test("readPhotos", () => {
  const photo = { ownerId: "FEDCBA9876543210", ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
  expect(readPhotosRequest([photo])).toMatchSnapshot();
});

test("readCards", () => {
  expect(readCardsRequest(["0123456789ABCDEF"])).toMatchSnapshot();
});

test("the words of a name that has changed", () => {
  const card = { userId: "0123456789ABCDEF", username: "v.lind", displayName: "Vera Lind", picture: null, version: 3 };
  expect(nameWrites({ userId: card.userId, card, former: ["vera", "lindqvist"] })).toMatchSnapshot();
});

test("ended sessions", () => {
  const now = new Date("2026-11-22T10:00:00.000Z");
  expect([endedSessionsRequest(now), forgottenSessionsRequest(now)]).toMatchSnapshot();
});

test("a photo that is liked better than it was, among everybody's", () => {
  const photo = { ownerId: "FEDCBA9876543210", ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV", shard: "0" };
  const media = { width: 4, height: 5, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "u" } };
  const entry = { ...photo, level: 2, altText: "A beach", media, expiresAt: 1_800_000_000 };
  const former = [1, 2].map((level) => exploreEntryKey({ ...photo, level }));
  expect(exploreWrites([entry], former)).toMatchSnapshot();
});
