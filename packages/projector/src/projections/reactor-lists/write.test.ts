import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { reactorWriteRequest } from "./write.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
const userId = "0123456789ABCDEF";
const photoId = "FEDCBA9876543210.01KAP0S5G0TSV4RRFFQ69G5FAV";
const user: UserCard = { userId, username: "anna", displayName: "Anna", picture: null, version: 3 };

test("putReactor", () => {
  const reactor = { user, kind: "heart" as const, reactedAt: "2026-11-22T12:00:00.000Z" };
  expect(reactorWriteRequest({ photoId, userId, reactor })).toMatchSnapshot();
});

test("removeReactor", () => {
  expect(reactorWriteRequest({ photoId, userId, reactor: null })).toMatchSnapshot();
});
