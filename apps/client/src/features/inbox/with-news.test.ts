import type { Notification } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { type Inbox, withAllRead, withChanged, withNews, withoutNews, withUnread } from "./with-news.ts";

const user = { userId: "u", username: "ben", displayName: "Ben", pictureUrl: null };
const follower = (notificationId: string, isRead: boolean): Notification => ({
  kind: "follower",
  notificationId,
  at: "2026-01-01T00:00:00Z",
  isRead,
  user,
});
const inbox: Inbox = {
  pages: [
    { items: [follower("b", false), follower("a", true)], nextCursor: "next", unread: 1 },
    { items: [follower("old", true)], nextCursor: null, unread: null },
  ],
};
const idsOf = ({ pages }: Inbox) => pages.map(({ items }) => items.map(({ notificationId }) => notificationId));

test("news stands first and counts", () => {
  const after = withNews(inbox, follower("c", false));
  expect(idsOf(after)).toEqual([["c", "b", "a"], ["old"]]);
  expect(after.pages[0]?.unread).toBe(2);
});

test("what has grown moves up, and counts once until it is read", () => {
  expect(withNews(inbox, follower("b", false)).pages[0]?.unread).toBe(1);
  const grown = withNews(inbox, follower("old", false));
  expect(idsOf(grown)).toEqual([["old", "b", "a"], []]);
  expect(grown.pages[0]?.unread).toBe(2);
});

test("looked at, nothing counts, but what was new still stands out; afterwards it does not", () => {
  const seen = withUnread(inbox, 0);
  expect(seen.pages[0]).toMatchObject({ unread: 0, items: [{ isRead: false }, { isRead: true }] });
  const left = withAllRead(seen);
  expect(left.pages.flatMap(({ items }) => items).every(({ isRead }) => isRead)).toBe(true);
  expect(left.pages.map(({ unread }) => unread)).toEqual([0, null]);
});

test("what changes stays in its place, and read as it was", () => {
  const { isRead: _, ...changed } = { ...follower("b", true), at: "2026-01-02T00:00:00Z" };
  const after = withChanged(inbox, changed);
  expect(idsOf(after)).toEqual(idsOf(inbox));
  expect(after.pages[0]).toMatchObject({ items: [{ at: changed.at, isRead: false }, {}], unread: 1 });
  expect(withChanged(inbox, { ...changed, notificationId: "unknown" })).toEqual(inbox);
});

test("what is taken back goes, and counts as unread no longer", () => {
  expect(withoutNews(inbox, "b").pages[0]).toMatchObject({ items: [{ notificationId: "a" }], unread: 0 });
  expect(withoutNews(inbox, "a").pages[0]?.unread).toBe(1);
  expect(idsOf(withoutNews(inbox, "old"))).toEqual([["b", "a"], []]);
  expect(withoutNews(withUnread(inbox, 0), "b").pages[0]?.unread).toBe(0);
});
