import type { Photo } from "@quick-photos/client-sdk";
import { expect, test } from "vitest";
import type { Feed } from "../../api/feed-page.ts";
import { readPageAgain } from "./read-page-again.ts";

const photo = (photoId: string) => ({ photoId }) as Photo;

/** What is loaded: `a` and `b`, then a page that was let go, then `e` and `f`. */
const feed: Feed = {
  pages: [
    { items: [photo("a"), photo("b")], nextCursor: "after b" },
    { items: ["c", "d"].map((photoId) => ({ photoId, width: 1, height: 1, captionLength: 0 })), nextCursor: "after d" },
    { items: [photo("e"), photo("f")], nextCursor: "after f" },
  ],
  pageParams: [null, "after b", "after d"],
};

/** Reads pages of two from a feed as it is on the server, and notes where they began. */
function serverWith(ids: string) {
  const asked: (string | null)[] = [];
  const read = async (cursor: string | null) => {
    asked.push(cursor);
    const from = cursor ? ids.indexOf(cursor.replace("after ", "")) + 1 : 0;
    const items = [...ids.slice(from, from + 2)].map(photo);
    return { items, nextCursor: from + 2 < ids.length ? `after ${ids[from + 1]}` : null };
  };
  return { asked, read };
}

const idsOf = ({ items }: { items: Photo[] }) => items.map(({ photoId }) => photoId).join("");

test("a page that is as it was is read once", async () => {
  const { asked, read } = serverWith("abcdefgh");
  const page = await readPageAgain(feed, "after b", read);
  expect(idsOf(page)).toBe("cd");
  expect(asked).toEqual(["after b"]);
});

test("a page into which photos have come is read on to the beginning of the next", async () => {
  const { asked, read } = serverWith("abcxyzdefgh");
  const page = await readPageAgain(feed, "after b", read);
  expect(idsOf(page)).toBe("cxyzde");
  expect(asked).toEqual(["after b", "after x", "after z"]);
});

test("a page that has lost photos ends in the next one, the last page where the server says", async () => {
  const { asked, read } = serverWith("abdefgh");
  expect(idsOf(await readPageAgain(feed, "after b", read))).toBe("de");
  expect(idsOf(await readPageAgain(feed, "after d", read))).toBe("ef");
  expect(asked).toHaveLength(2);
});
