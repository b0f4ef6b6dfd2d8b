import { type Notification, notificationEntity } from "@quick-photos/db/items";
import { expect, test } from "vitest";
import * as z from "zod";
import { formatLiveMessage, parseLiveMessage } from "./live-message.ts";

const time = "2026-11-22T10:00:00.000Z";
const user = { userId: "0123456789ABCDEF", username: "anna", displayName: "Anna", picture: null, version: 1 };
const notification: Notification = {
  userId: "ben",
  notificationId: "n",
  at: time,
  changedAt: time,
  content: { kind: "follower", user },
  expiresAt: 4_000_000_000,
};

test("news and what is none travel as what they are; anything else is no message", () => {
  const messages = [
    { from: "a", notification },
    { from: "a", retold: { notification, isGone: true } },
  ];
  expect(messages.map(formatLiveMessage).map(parseLiveMessage)).toEqual(messages);
  expect(["", "{}", JSON.stringify({ from: "a", later: notification })].map(parseLiveMessage)).toEqual([
    null,
    null,
    null,
  ]);
});

test("a process that knows of news alone takes nothing else for news", () => {
  const yesterdays = z.object({ from: z.string(), notification: notificationEntity.schema });
  const text = formatLiveMessage({ from: "a", retold: { notification, isGone: false } });
  expect(yesterdays.safeParse(JSON.parse(text)).success).toBe(false);
});
