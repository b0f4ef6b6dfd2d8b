import type { UserCard } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import { followerNotification, followerNotificationKey, putFollowerRequest, refreshFollowerRequest } from "./write.ts";

// As DynamoDB gets them: read them in __snapshots__ beside this file.
const [me, them] = ["0123456789ABCDEF", "FEDCBA9876543210"];
const now = new Date("2026-11-22T12:00:00.000Z");
const cardOf = (userId: string): UserCard => ({ userId, username: "a", displayName: "A", picture: null, version: 2 });
const edge = { followerId: them, followedId: me, followedAt: now.toISOString() };
const follow = { ...edge, follower: cardOf(them), followed: cardOf(me) };

test("a follower is told of", () => {
  expect(putFollowerRequest(follow, now)).toMatchSnapshot();
});

test("a follower's card is brought up to date", () => {
  expect(refreshFollowerRequest(follow)).toMatchSnapshot();
});

test("what tells of a follower is found under its key", () => {
  const { userId, notificationId } = followerNotification(follow, now);
  expect(followerNotificationKey(follow)).toEqual({ PK: `INBOX#${userId}`, SK: notificationId });
});
