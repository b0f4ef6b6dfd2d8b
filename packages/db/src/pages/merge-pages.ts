import type { Item } from "../entities/entity.ts";
import type { Table } from "../io/table.ts";
import { encodeCursor } from "./cursor.ts";
import { queryFrom } from "./query-from.ts";
import { type ListRequest, type Page, type PageRequest, pageQuery } from "./query-page.ts";

/** Keys are plain ASCII, which JavaScript sorts as DynamoDB does. */
const bySortKey = (a: Item, b: Item) => (String(a.SK) < String(b.SK) ? -1 : 1);

/**
 * Returns one page of a list that lies in several partitions, in the order of its sort keys: a Query for each, side by
 * side, all with the name of the list. A cursor is a sort key, good for every partition and for whatever number of them.
 * Rows that cannot be read are left out.
 */
export async function mergePages<T>(
  table: Table,
  requests: ListRequest[],
  page: PageRequest,
  parse: (item: Item) => T,
): Promise<Page<T>> {
  const pages = await Promise.all(requests.map((request) => queryFrom(table, pageQuery(request, page))));
  // Of a partition that was not read to its end nothing is known behind its last key, so nothing behind that is shown.
  const ends = pages.flatMap(({ lastKey }) => (lastKey ? [lastKey] : []));
  const [end] = ends.sort(bySortKey);
  const rows = pages
    .flatMap(({ items }) => items)
    .filter((item) => !end || String(item.SK) <= String(end.SK))
    .sort(bySortKey);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > shown.length ? shown.at(-1) : end;
  const list = requests[0]?.list ?? "";
  return {
    items: table.readEach(shown, parse),
    nextCursor: last ? encodeCursor(list, { SK: String(last.SK) }) : null,
  };
}
