import { notificationOutput } from "@quick-photos/contract/schemas";
import type { InboxEntry } from "@quick-photos/db";
import { expect, test } from "vitest";
import { sampleCard, sampleMedia } from "../../test/sample-entities.ts";
import { notificationView } from "./notification-view.ts";

const common = { notificationId: "01JAAAAAAAAAAAAAAAAAAAAAAA", at: "2026-01-02T03:04:05.678Z", isRead: false };
const photo = { photoId: "0123456789ABCDEF.01JAAAAAAAAAAAAAAAAAAAAAAA", thumb: "photos/t.webp" };
const shownPhoto = { photoId: photo.photoId, thumbUrl: "https://media.test/photos/t.webp" };
const user = { userId: sampleCard.userId, username: "anna", displayName: "Anna", pictureUrl: expect.any(String) };

test.each<[InboxEntry, object]>([
  [
    { ...common, kind: "follower", user: sampleCard },
    { ...common, kind: "follower", user },
  ],
  [
    { ...common, kind: "reactions", photo, count: 5, users: [sampleCard], kinds: ["heart"] },
    { ...common, kind: "reactions", photo: shownPhoto, count: 5, users: [user], kinds: ["heart"] },
  ],
  [
    { ...common, kind: "photo", photo, count: 2, user: sampleCard },
    { ...common, kind: "photo", photo: shownPhoto, count: 2, user },
  ],
])("a notification of kind $kind travels field by field", (entry, expected) => {
  const view = notificationView({ ...entry, ...{ watermarks: {}, changedAt: "x" } }, sampleMedia);
  expect(view).toEqual(expected);
  expect(notificationOutput.parse(view)).toEqual(view);
});
