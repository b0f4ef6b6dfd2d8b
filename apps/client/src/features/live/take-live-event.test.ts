import type { LiveEvent } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { inboxQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { takeLiveEvent } from "./take-live-event.ts";

const user = { userId: "u", username: "ben", displayName: "Ben", pictureUrl: null };
const photo = { photoId: "OWNER.PHOTO", thumbUrl: "/thumb.webp" };
const told = {
  kind: "reactions" as const,
  notificationId: "n",
  at: "2026-01-01T00:00:00Z",
  photo,
  users: [user],
  kinds: [],
};
const { queryKey } = inboxQuery();
const shown = () => queryClient.getQueryData(queryKey)?.pages[0];

test("an inbox on screen follows what becomes of what it tells, and leaves alone what it does not know", () => {
  queryClient.setQueryData(queryKey, { pages: [{ items: [], nextCursor: null, unread: 0 }], pageParams: [null] });
  const take = (event: unknown) => takeLiveEvent("me", event as LiveEvent);
  take({ type: "notification", notification: { ...told, isRead: false, count: 2 } });
  expect(shown()).toMatchObject({ items: [{ count: 2 }], unread: 1 });
  take({ type: "changed", notification: { ...told, count: 1 } });
  expect(shown()).toMatchObject({ items: [{ count: 1, isRead: false }], unread: 1 });
  take({ type: "of a later version", notification: { ...told, count: 9 } });
  expect(shown()).toMatchObject({ items: [{ count: 1 }], unread: 1 });
  take({ type: "gone", notificationId: "n", photoId: photo.photoId });
  expect(shown()).toEqual({ items: [], nextCursor: null, unread: 0 });
});
