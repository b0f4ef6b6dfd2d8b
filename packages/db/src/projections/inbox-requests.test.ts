import { expect, test } from "vitest";
import { newPhoto } from "../access-patterns/photos/publish-photo.ts";
import { photoEntity } from "../entities/photo.ts";
import type { UserCard } from "../entities/user-card.ts";
import { authorDayRequest } from "./author-day.ts";
import {
  createDayReactionsRequest,
  dayReactionsKey,
  emptyDayReactions,
  readDayReactionsRequest,
  updateDayReactionsRequest,
} from "./day-reactions-row.ts";
import { photoInboxSweep } from "./inbox-sweeps.ts";
import { photoNewsRequest, takeBackRequest } from "./leave-inbox.ts";
import {
  followerNotification,
  followerNotificationKey,
  putFollowerRequest,
  refreshFollowerRequest,
} from "./notify-followed.ts";
import { readToldRequest } from "./notify-followers.ts";

// The requests that put news into inboxes, as DynamoDB gets them: read them in __snapshots__ beside this file.
const [me, them] = ["0123456789ABCDEF", "FEDCBA9876543210"];
const now = new Date("2026-11-22T12:00:00.000Z");
const day = now.toISOString();
const cardOf = (userId: string): UserCard => ({ userId, username: "a", displayName: "A", picture: null, version: 2 });
const follow = { followerId: them, followedId: me, followedAt: day, follower: cardOf(them), followed: cardOf(me) };
const photo = { ownerId: me, ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
const media = { width: 4, height: 5, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "u" } };
const row = emptyDayReactions(
  { photo, day },
  photoEntity.toItem(newPhoto({ ...photo, caption: "", media }, cardOf(me))),
);

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

test("reactions of a day are read, and told for the first time", () => {
  expect(readDayReactionsRequest([{ photo, day }]).Keys).toEqual([dayReactionsKey({ photo, day })]);
  expect(createDayReactionsRequest(row)).toMatchSnapshot();
});

test("reactions of a day become more", () => {
  expect(updateDayReactionsRequest({ photo, day }, { s: "1" }, row)).toMatchSnapshot();
});

test("what an author published on a day, and who was told", () => {
  expect([authorDayRequest({ authorId: me, day }), readToldRequest([them], { authorId: me, day })]).toMatchSnapshot();
});

test("whoever unfollows looks through the inbox and takes back what has told nothing new", () => {
  expect([photoNewsRequest({ userId: them, now, after: null }), takeBackRequest(row)]).toMatchSnapshot();
});

test("a photo that goes takes along what its owner was told", () => {
  expect(photoInboxSweep(photo).query).toMatchSnapshot();
});
