import { expect, test } from "vitest";
import type { ExploredItem } from "../api/table-types.ts";
import { putItem } from "./put-item.ts";

const cost = { requests: 1, readUnits: 0.5, writeUnits: 0, indexReadUnits: 0, indexWriteUnits: 0 };

function anItem(SK: string, bytes = 1): ExploredItem {
  const key = { PK: "USER#a", SK };
  const nothing = { indexKey: null, type: null, designs: [], counters: [], version: 1, newest: 1, expiresAt: null };
  return { key, bytes, attributes: {}, ...nothing };
}

const place = { PK: "USER#a", SK: "d" };
const aPage = (sortKeys: string[], next: typeof place | null) => ({
  items: sortKeys.map((SK) => anItem(SK)),
  bytes: sortKeys.length,
  next,
  cost,
});

const list = (isEnd: boolean) => ({
  pages: [aPage(["b", "d"], place), aPage(["f", "h"], isEnd ? null : place)],
  pageParams: [null, place],
});

const sortKeysOf = (pages: ReturnType<typeof putItem>["pages"]) =>
  pages.map(({ items }) => items.map(({ key }) => key.SK).join("")).join(" ");

test.each([
  ["a", true, "abd fh"],
  ["c", true, "bcd fh"],
  ["e", true, "bd efh"],
  ["i", true, "bd fhi"],
  ["i", false, "bd fh"],
])("%s comes where it belongs, as far as that was read", (SK, isEnd, expected) => {
  expect(sortKeysOf(putItem(list(isEnd), anItem(SK), true).pages)).toBe(expected);
  expect(putItem(list(isEnd), anItem(SK), false)).toEqual(list(isEnd));
});

test("one that is there stays in its place", () => {
  const { pages } = putItem(list(true), anItem("f", 7), false);
  expect(sortKeysOf(pages)).toBe("bd fh");
  expect(pages[1]?.items[0]?.bytes).toBe(7);
});
