import type { InfiniteData } from "@tanstack/react-query";
import type { ExploredItem, ExploredPage } from "../api/table-types.ts";

/** A list of items, as far as it has been read. */
export type ReadPages = InfiniteData<ExploredPage>;

const isSame = ({ key }: ExploredItem, other: ExploredItem) => key.PK === other.key.PK && key.SK === other.key.SK;

/** Returns whether a page is the one that an item is to be put into: it, or the list, goes on behind the item. */
function isPlace(page: ExploredPage, item: ExploredItem): boolean {
  const last = page.items.at(-1);
  return page.next === null || (last !== undefined && item.key.SK <= last.key.SK);
}

function putInto(items: readonly ExploredItem[], item: ExploredItem): ExploredItem[] {
  const at = items.findIndex(({ key }) => key.SK > item.key.SK);
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

/**
 * Returns a list with an item as it is now: in the place of the one with its key or, in a collection in the order of its
 * sort keys, where it belongs; the same list where it lies behind what has been read.
 */
export function putItem(list: ReadPages, item: ExploredItem, isCollection: boolean): ReadPages {
  const isThere = list.pages.some(({ items }) => items.some((other) => isSame(other, item)));
  if (isThere) {
    const pages = list.pages.map((page) => ({
      ...page,
      items: page.items.map((other) => (isSame(other, item) ? item : other)),
    }));
    return { ...list, pages };
  }
  const at = isCollection ? list.pages.findIndex((page) => isPlace(page, item)) : -1;
  if (at < 0) return list;
  return {
    ...list,
    pages: list.pages.map((page, place) => (place === at ? { ...page, items: putInto(page.items, item) } : page)),
  };
}
