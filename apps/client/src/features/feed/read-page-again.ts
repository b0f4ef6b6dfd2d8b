import type { Photo } from "@quick-photos/client-sdk";
import type { Feed } from "../../api/feed-page.ts";
import { below } from "./feed-pages.ts";

interface PageAgain {
  items: Photo[];
  nextCursor: string | null;
}

/**
 * Reads the page of a feed that begins at a cursor again, on to where the next one begins: photos of somebody followed
 * since may lie in between. Rejects as `read` does.
 */
export async function readPageAgain(
  feed: Feed,
  cursor: string | null,
  read: (cursor: string | null) => Promise<PageAgain>,
): Promise<PageAgain> {
  const next = below(feed, cursor);
  const items: Photo[] = [];
  let from = cursor;
  do {
    const page = await read(from);
    items.push(...page.items);
    from = page.nextCursor;
  } while (next.ids.size > 0 && from && from !== next.cursor && !items.some(({ photoId }) => next.ids.has(photoId)));
  return { items, nextCursor: from };
}
