import { expect, test } from "vitest";
import { me, myPhoto, newUser, now, theirPhoto, them } from "./examples.ts";
import { horizonPosition } from "./feed/feed-position.ts";
import { authorPhotosRequest, feedEntriesRequest, followedGroupRequest } from "./feed/feed-requests.ts";
import { listNotificationsRequest } from "./inbox/list.ts";
import { isPublishedRequest } from "./photos/is-published.ts";
import { isWelcomeRequest } from "./photos/is-welcome.ts";
import { newProfile } from "./users/create.ts";
import { exportSections } from "./users/export-sections.ts";
import { renameReadRequest, renameUserRequest } from "./users/rename-user.ts";
import { searchUsernamesRequest } from "./users/search.ts";

// What patterns send at times, beside the requests of their examples: read it in __snapshots__ beside this file.
const horizon = horizonPosition(now);

test.each(Object.entries(exportSections))("users.exportData, %s", (_, { rangeOf }) => {
  expect(rangeOf(me).query).toMatchSnapshot();
});

test("the read of users.update with a username", () => {
  expect(renameReadRequest({ userId: me, username: "anna" })).toMatchSnapshot();
});

test("the write of users.update with a username", () => {
  expect(
    renameUserRequest(
      newProfile(newUser),
      { userId: me, username: "anna", passwordHash: null },
      { userId: me, username: "ann", changes: { displayName: "Ann" }, now },
    ),
  ).toMatchSnapshot();
});

test("users.search until the words of names are written", () => {
  expect(searchUsernamesRequest({ term: "be", terms: ["be"] })).toMatchSnapshot();
});

test("photos.publish when no photo can be made any more", () => {
  expect(isPublishedRequest(myPhoto)).toMatchSnapshot();
});

test("photos.createUpload, whose bytes are let in", () => {
  expect(isWelcomeRequest({ userId: me, sessionId: "s" })).toMatchSnapshot();
});

test("feed.home, a later page", () => {
  expect(feedEntriesRequest(me, { before: theirPhoto, horizon, limit: 20 })).toMatchSnapshot();
});

test("feed.home, a large author", () => {
  expect(authorPhotosRequest(them, { before: theirPhoto, horizon, limit: 20 })).toMatchSnapshot();
});

test("feed.home, the followed older than the horizon", () => {
  expect(followedGroupRequest(me, { after: them, size: 100 })).toMatchSnapshot();
});

test("inbox.list, a later page", () => {
  expect(listNotificationsRequest(me, 20, { after: theirPhoto.ulid, readAt: null })).toMatchSnapshot();
});
