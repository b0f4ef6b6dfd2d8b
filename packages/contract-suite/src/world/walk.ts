interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Asks for the page after a cursor. */
type AskPage<T> = (page: { cursor?: string; limit: number }) => Promise<Page<T>>;

/** Returns all items of a list, page by page; `betweenPages` runs before every page but the first. */
export async function walk<T>(
  ask: AskPage<T>,
  { limit, betweenPages = async () => {} }: { limit: number; betweenPages?: () => Promise<unknown> },
): Promise<T[]> {
  const items: T[] = [];
  let page = await ask({ limit });
  items.push(...page.items);
  while (page.nextCursor !== null) {
    await betweenPages();
    page = await ask({ cursor: page.nextCursor, limit });
    items.push(...page.items);
  }
  return items;
}
