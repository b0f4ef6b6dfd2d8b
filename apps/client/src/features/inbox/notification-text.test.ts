import type { Notification } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { notificationText } from "./notification-text.ts";

const card = (displayName: string) => ({ userId: displayName, username: displayName, displayName, pictureUrl: null });
const common = { notificationId: "n", at: "2026-01-01T00:00:00Z", isRead: false };
const photo = { photoId: "p", thumbUrl: "/t.webp" };
const kinds = ["heart" as const];
const users = [card("Ana"), card("Ben"), card("Cleo")];

test.each<[Notification, string, string]>([
  [{ ...common, kind: "follower", user: card("Ana") }, "Ana", "started following you."],
  [{ ...common, kind: "photo", photo, user: card("Ana"), count: 1 }, "Ana", "shared a photo."],
  [{ ...common, kind: "photo", photo, user: card("Ana"), count: 3 }, "Ana", "shared 3 photos."],
  [{ ...common, kind: "reactions", photo, kinds, users: users.slice(0, 1), count: 1 }, "Ana", "reacted to your photo."],
  [
    { ...common, kind: "reactions", photo, kinds, users: users.slice(0, 2), count: 2 },
    "Ana and Ben",
    "reacted to your photo.",
  ],
  [{ ...common, kind: "reactions", photo, kinds, users, count: 3 }, "Ana, Ben, and 1 other", "reacted to your photo."],
  [{ ...common, kind: "reactions", photo, kinds, users, count: 9 }, "Ana, Ben, and 7 others", "reacted to your photo."],
])("%#: says who did what", (notification, names, what) => {
  expect(notificationText(notification)).toEqual({ names, what });
});
