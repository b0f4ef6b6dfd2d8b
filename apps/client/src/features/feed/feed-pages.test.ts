import type { Photo } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import { type Feed, isHere } from "../../api/feed-page.ts";
import { below, cursorAt, letGoFar, withPageAgain } from "./feed-pages.ts";

const photo = (photoId: string) => ({ photoId, owner: { userId: "ada" }, caption: "Sea" }) as Photo;

/** A feed of pages of two: page 3 has the photos `3a` and `3b`, and ends with the cursor `after 3`. */
const feedOf = (pages: number): Feed => ({
  pages: Array.from({ length: pages }, (_, page) => ({
    items: [photo(`${page}a`), photo(`${page}b`)],
    nextCursor: `after ${page}`,
  })),
  pageParams: Array.from({ length: pages }, (_, page) => (page ? `after ${page - 1}` : null)),
});

const fullPages = (feed: Feed) => feed.pages.flatMap(({ items }, page) => (items.every(isHere) ? [page] : []));

const ids = (feed: Feed) => feed.pages.flatMap(({ items }) => items.map(({ photoId }) => photoId));

const again = (...photoIds: string[]) => ({ items: photoIds.map(photo), nextCursor: "elsewhere" });

test("photos far from the reader are let go, except at the head; their entries stay", () => {
  const feed = feedOf(30);
  const near = letGoFar(feed, [40]);
  expect(fullPages(near)).toEqual([0, 1, ...Array.from({ length: 13 }, (_, step) => 14 + step)]);
  expect(ids(near)).toEqual(ids(feed));
  expect(letGoFar(near, [41])).toBe(near);
  expect(letGoFar(feed, [60])).toBe(feed);
  expect(near.pages[20]).toBe(feed.pages[20]);
  expect(fullPages(letGoFar(feed, [0, 59]))).toEqual([0, 1, 2, 3, 4, 5, 6, 23, 24, 25, 26, 27, 28, 29]);
});

test("a page is known by the cursor of the one before", () => {
  const feed = feedOf(5);
  expect([cursorAt(feed, 1), cursorAt(feed, 2), cursorAt(feed, 9)]).toEqual([null, "after 0", "after 3"]);
  expect(below(feed, "after 2")).toEqual({ ids: new Set(["4a", "4b"]), cursor: "after 3" });
});

test("a page comes again where it was, and once", () => {
  const feed = letGoFar(feedOf(20), [39]);
  const back = withPageAgain(feed, "after 4", again("5a", "5b"));
  expect(fullPages(back)).toEqual([0, 1, 5, ...fullPages(feed).slice(2)]);
  expect(ids(back)).toEqual(ids(feed));
  expect(cursorAt(back, 12)).toBe("after 5");
  expect(withPageAgain(back, "after 4", again("5a"))).toBe(back);
  expect(withPageAgain(feed, "of another feed", again("5a"))).toBe(feed);
});

test("what has changed in a page meanwhile shows, and nothing of the pages below is there twice", () => {
  const feed = letGoFar(feedOf(20), [39]);
  const fewer = withPageAgain(feed, "after 4", again("5b", "6a"));
  expect(ids(fewer).slice(9, 14)).toEqual(["4b", "5b", "6a", "6b", "7a"]);
  const more = withPageAgain(feed, "after 4", again("5a", "new", "5b", "6a", "6b"));
  expect(ids(more).slice(9, 14)).toEqual(["4b", "5a", "new", "5b", "6a"]);
  expect(ids(more)).toHaveLength(41);
});

test("the last page of the feed goes on where it now ends", () => {
  const feed = letGoFar(feedOf(20), [0]);
  const back = withPageAgain(feed, "after 18", again("19a"));
  expect(back.pages.at(-1)?.nextCursor).toBe("elsewhere");
});
