import { type Feed, type FeedEntry, type FeedPage, isHere, type LetGo } from "../../api/feed-page.ts";

/** Pages on either side of the reader's that keep their photos: some fifty screens of a phone. */
const nearPages = 6;

/** Pages at the head that always keep their photos: the way to the top is one tap, and the device keeps what is there. */
const headPages = 2;

/** The page of the entry at an index, counted from 0; -1 for an index beyond the end. */
function pageAt(feed: Feed, index: number): number {
  let end = 0;
  return feed.pages.findIndex(({ items }) => {
    end += items.length;
    return index < end;
  });
}

/** The cursor at which the page with the entry at an index begins; `null` for the first page. */
export const cursorAt = (feed: Feed, index: number): string | null =>
  feed.pages[pageAt(feed, index) - 1]?.nextCursor ?? null;

/** The page that begins at a cursor; the first when there is none (any more). */
const pageFrom = ({ pages }: Feed, cursor: string | null): number =>
  pages.findIndex(({ nextCursor }) => nextCursor === cursor && cursor !== null) + 1;

function letGo(entry: FeedEntry): LetGo {
  if (!isHere(entry)) return entry;
  const { photoId, width, height, caption } = entry;
  return { photoId, width, height, captionLength: caption.length };
}

/** The feed without the photos that are far from the entries at all of the indexes; the same object when there are none. */
export function letGoFar(feed: Feed, indexes: readonly number[]): Feed {
  const readers = indexes.map((index) => pageAt(feed, index));
  const isTooMuch = ({ items }: FeedPage, page: number) =>
    page >= headPages && readers.every((reader) => Math.abs(page - reader) > nearPages) && items.some(isHere);
  if (readers.includes(-1) || !feed.pages.some(isTooMuch)) return feed;
  const pages = feed.pages.map((page, at) => (isTooMuch(page, at) ? { ...page, items: page.items.map(letGo) } : page));
  return { ...feed, pages };
}

/** The pages below the one that begins at a cursor: which photos they have, and where they begin, if there are any. */
export function below(feed: Feed, cursor: string | null): { ids: Set<string>; cursor: string | null } {
  const at = pageFrom(feed, cursor);
  const ids = feed.pages.slice(at + 1).flatMap(({ items }) => items.map(({ photoId }) => photoId));
  return { ids: new Set(ids), cursor: feed.pages[at]?.nextCursor ?? null };
}

/**
 * The feed with the photos of a page that was let go as they were read again, up to those that the pages below have
 * already. Where the page is not in the feed any more, or has its photos, the feed stays the same object.
 */
export function withPageAgain(feed: Feed, cursor: string | null, again: FeedPage) {
  const at = pageFrom(feed, cursor);
  const before = feed.pages[at];
  if (!before || before.items.every(isHere)) return feed;
  const { ids } = below(feed, cursor);
  const end = again.items.findIndex(({ photoId }) => ids.has(photoId));
  const page = {
    items: end < 0 ? again.items : again.items.slice(0, end),
    nextCursor: ids.size > 0 ? before.nextCursor : again.nextCursor,
  };
  return { ...feed, pages: feed.pages.map((old, index) => (index === at ? page : old)) };
}
