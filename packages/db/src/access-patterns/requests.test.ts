import { expect, test } from "vitest";
import { toUserCard } from "../entities/user-card.ts";
import { formatPhotoId } from "../ids.ts";
import { type ListRequest, pageQuery } from "../pages/query-page.ts";
import { lookUpTargetsRequest } from "../targets/look-up-targets.ts";
import { horizonPosition, newestPosition } from "./feed/feed-position.ts";
import {
  authorPhotosRequest,
  feedEntriesRequest,
  followedGroupRequest,
  ownReactionsRequest,
} from "./feed/feed-requests.ts";
import { followUserRequest } from "./follows/follow.ts";
import { listFollowedRequest } from "./follows/followed.ts";
import { listFollowersRequest } from "./follows/followers.ts";
import { unfollowUserRequest } from "./follows/unfollow.ts";
import { listNotificationsRequest } from "./inbox/list.ts";
import { listRecentNotificationsRequest } from "./inbox/live.ts";
import { markInboxReadRequest } from "./inbox/mark-read.ts";
import { getPhotoRequest } from "./photos/by-id.ts";
import { listPhotosByUserRequest } from "./photos/by-user.ts";
import { isPublishedRequest } from "./photos/is-published.ts";
import { newPhoto, publishPhotoRequest } from "./photos/publish.ts";
import { removePhotoRequest, replacePhotoRequest } from "./photos/remove.ts";
import { listReactorsRequest } from "./reactions/by-photo.ts";
import { reactToPhotoRequest } from "./reactions/react.ts";
import { removeReactionRequest } from "./reactions/remove.ts";
import { endSessionRequest } from "./session/end.ts";
import { listSessionsRequest } from "./session/list.ts";
import { rotateSessionRequest } from "./session/refresh.ts";
import { createSessionRequest } from "./session/sign-in.ts";
import { followsAmongRequest, someFollowedRequest, suggestionsRequest } from "./suggestions/suggestion-requests.ts";
import { getUserRequest } from "./users/by-id.ts";
import { getUserByUsernameRequest } from "./users/by-username.ts";
import { createUserRequest, newProfile } from "./users/create.ts";
import { exportSections } from "./users/export-sections.ts";
import { getUsernameClaimRequest } from "./users/get-username-claim.ts";
import { removeUserRequest } from "./users/remove.ts";
import { renameReadRequest, renameUserRequest } from "./users/rename-user.ts";
import { searchUsersRequest } from "./users/search.ts";

// The request behind every procedure, as DynamoDB gets it: read them in __snapshots__ beside this file.
const me = "0123456789ABCDEF";
const them = "FEDCBA9876543210";
const ulid = "01KAP0S5G0TSV4RRFFQ69G5FAV";
const now = new Date("2026-11-22T12:00:00.000Z");
const anna = {
  userId: me,
  username: "anna",
  passwordHash: "hash",
  displayName: "Anna",
  location: "Lisbon",
  status: "",
  interests: ["sea"],
  createdAt: now.toISOString(),
};
const session = { userId: me, sessionId: "s", secretHash: "secret hash", createdAt: now, expiresAt: now };
const media = { width: 4, height: 5, placeholder: "p", renditions: { thumb: "t", feed: "f", full: "u" } };
const firstPage = (list: ListRequest) => pageQuery(list, { limit: 20 });

test.each(Object.entries(exportSections))("users.exportData, %s", (_, { rangeOf }) => {
  expect(rangeOf(me).query).toMatchSnapshot();
});

test("users.create", () => {
  expect(createUserRequest(anna, session)).toMatchSnapshot();
});

test("the read of users.update with a username", () => {
  expect(renameReadRequest({ userId: me, username: "anna" })).toMatchSnapshot();
});

test("the write of users.update with a username", () => {
  expect(
    renameUserRequest(
      newProfile(anna),
      { userId: me, username: "anna", passwordHash: null },
      { userId: me, username: "ann", changes: { displayName: "Ann" }, now },
    ),
  ).toMatchSnapshot();
});

test("users.byId", () => {
  expect(getUserRequest({ userId: them, viewerId: me })).toMatchSnapshot();
});

test("users.byUsername", () => {
  expect(getUserByUsernameRequest({ username: "anna" })).toMatchSnapshot();
});

test("users.search", () => {
  expect(firstPage(searchUsersRequest({ prefix: "ann" }))).toMatchSnapshot();
});

test("users.remove", () => {
  expect(removeUserRequest({ userId: me, username: "anna", now })).toMatchSnapshot();
});

test("session.signIn reads the claim", () => {
  expect(getUsernameClaimRequest({ username: "anna" })).toMatchSnapshot();
});

test("session.signIn writes the session", () => {
  expect(createSessionRequest({ ...session, device: "Firefox on Linux" })).toMatchSnapshot();
});

test("session.refresh", () => {
  expect(
    rotateSessionRequest({ userId: me, sessionId: "s", presentedHash: "old", nextHash: "new", now, expiresAt: now }),
  ).toMatchSnapshot();
});

test("session.signOut and session.end", () => {
  expect(endSessionRequest({ userId: me, sessionId: "s" })).toMatchSnapshot();
});

test("session.list", () => {
  expect(firstPage(listSessionsRequest({ userId: me }))).toMatchSnapshot();
});

test("photos.publish", () => {
  expect(
    publishPhotoRequest(newPhoto({ ownerId: me, ulid, caption: "", media }, toUserCard(newProfile(anna)))),
  ).toMatchSnapshot();
});

test("photos.byUser", () => {
  expect(firstPage(listPhotosByUserRequest({ userId: them }))).toMatchSnapshot();
});

test("photos.byId", () => {
  expect(getPhotoRequest({ ownerId: them, ulid }, me)).toMatchSnapshot();
});

test("photos.remove", () => {
  expect(removePhotoRequest({ ownerId: me, ulid })).toMatchSnapshot();
});

test("photos.remove while the photo's ticket may be good", () => {
  expect(replacePhotoRequest({ ownerId: me, ulid, expiresAt: 1_795_000_000 })).toMatchSnapshot();
});

test("photos.publish when no photo can be made any more", () => {
  expect(isPublishedRequest({ ownerId: me, ulid })).toMatchSnapshot();
});

test("reactions.react", () => {
  expect(
    reactToPhotoRequest({
      reactorId: me,
      ownerId: them,
      ulid,
      kind: "heart",
      reactedAt: now.toISOString(),
      reactor: toUserCard(newProfile(anna)),
    }),
  ).toMatchSnapshot();
});

test("reactions.remove", () => {
  expect(removeReactionRequest({ ownerId: them, ulid }, me)).toMatchSnapshot();
});

test("reactions.byPhoto", () => {
  expect(firstPage(listReactorsRequest({ photoId: formatPhotoId({ ownerId: them, ulid }) }))).toMatchSnapshot();
});

test("follows.follow", () => {
  expect(
    followUserRequest({
      followerId: me,
      followedId: them,
      followedAt: now.toISOString(),
      follower: toUserCard(newProfile(anna)),
      followed: toUserCard(newProfile({ ...anna, userId: them, username: "ben" })),
    }),
  ).toMatchSnapshot();
});

test("follows.unfollow", () => {
  expect(unfollowUserRequest({ followerId: me, followedId: them })).toMatchSnapshot();
});

test("follows.followers", () => {
  expect(firstPage(listFollowersRequest({ userId: them }))).toMatchSnapshot();
});

test("follows.followed", () => {
  expect(firstPage(listFollowedRequest({ userId: them }))).toMatchSnapshot();
});

test("what a cold write looks up", () => {
  expect(lookUpTargetsRequest({ userIds: [me], photoIds: [formatPhotoId({ ownerId: them, ulid })] })).toMatchSnapshot();
});

const horizon = horizonPosition(now);
const before = { ulid, ownerId: them };

test("feed.home, its first page", () => {
  expect(feedEntriesRequest(me, { before: newestPosition, horizon, limit: 20 })).toMatchSnapshot();
});

test("feed.home, a later page", () => {
  expect(feedEntriesRequest(me, { before, horizon, limit: 20 })).toMatchSnapshot();
});

test("feed.home, a large author", () => {
  expect(authorPhotosRequest(them, { before, horizon, limit: 20 })).toMatchSnapshot();
});

test("feed.home, the followed older than the horizon", () => {
  expect(followedGroupRequest(me, { after: them, size: 100 })).toMatchSnapshot();
});

test("feed.home, one's own reactions", () => {
  expect(ownReactionsRequest(me, { newest: before, oldest: { ulid, ownerId: me } })).toMatchSnapshot();
});

test("suggestions.list reads what was computed", () => {
  expect([suggestionsRequest(me), followsAmongRequest(me, [them])]).toMatchSnapshot();
});

test("suggestions.list computes once a day", () => {
  expect(someFollowedRequest(me, 100)).toMatchSnapshot();
});

test("inbox.list, its first page", () => {
  expect(listNotificationsRequest(me, 20, null)).toMatchSnapshot();
});

test("inbox.list, a later page", () => {
  expect(listNotificationsRequest(me, 20, { after: ulid, readAt: null })).toMatchSnapshot();
});

test("inbox.markRead", () => {
  expect(markInboxReadRequest({ userId: me, now })).toMatchSnapshot();
});

test("inbox.live, once a connection", () => {
  expect(listRecentNotificationsRequest({ userId: me, since: now })).toMatchSnapshot();
});
