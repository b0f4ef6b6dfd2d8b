import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { rewriteCardRequest } from "./rewrite-cards.ts";

// As DynamoDB gets it: read it in __snapshots__ beside this file.
test("rewriteCard", () => {
  const card: UserCard = {
    userId: "0123456789ABCDEF",
    username: "anna",
    displayName: "Anna",
    picture: null,
    version: 3,
  };
  const key = { PK: "USER#1", SK: "FOLLOWS#2" };
  expect(rewriteCardRequest({ key, attribute: "follower", card })).toMatchSnapshot();
});
