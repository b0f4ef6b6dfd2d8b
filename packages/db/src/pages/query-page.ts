import type { Item } from "../entities/entity.ts";
import type { QueryRequest } from "../io/requests.ts";
import type { Table } from "../io/table.ts";
import { type CursorPosition, decodeCursor, encodeCursor } from "./cursor.ts";
import { queryFrom } from "./query-from.ts";

/** What every list takes. */
export interface PageRequest {
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
  /** Items a page, at most. */
  limit: number;
}

/** A part of a list; it may be short and still have a cursor, only null ends the list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A Query for one page, before it knows where the page starts. */
export interface ListRequest {
  /** The procedure and its input: what a cursor belongs to. */
  list: string;
  query: QueryRequest;
  /** The key attributes that the list fixes, in the table or in the index. */
  fixedKey: Record<string, string>;
}

/**
 * Returns the Query for the page after the cursor. It asks for an item more than the page takes, so that a list which
 * ends with the page is known to: otherwise DynamoDB has a place to go on from where there is nothing more.
 */
export function pageQuery({ list, query, fixedKey }: ListRequest, { cursor, limit }: PageRequest): QueryRequest {
  const request = { ...query, Limit: limit + 1 };
  return cursor === undefined
    ? request
    : { ...request, ExclusiveStartKey: { ...decodeCursor(list, cursor), ...fixedKey } };
}

/** Returns the cursor behind a row, by the attributes that make up its place in the table or in the index. */
function cursorBehind({ list, query, fixedKey }: ListRequest, row: Item | undefined): string | null {
  if (!row) return null;
  const names = query.IndexName ? ["PK", "SK", `${query.IndexName}PK`, `${query.IndexName}SK`] : ["PK", "SK"];
  const position: CursorPosition = {};
  for (const name of names) if (!(name in fixedKey)) position[name] = String(row[name]);
  return encodeCursor(list, position);
}

/** Returns one page of a list: one Query. Rows that cannot be read are left out. */
export async function queryPage<T>(
  table: Table,
  request: ListRequest,
  page: PageRequest,
  parse: (item: Item) => T,
): Promise<Page<T>> {
  const { items, lastKey } = await queryFrom(table, pageQuery(request, page));
  const shown = items.slice(0, page.limit);
  const end = items.length > shown.length ? shown.at(-1) : lastKey;
  return { items: table.readEach(shown, parse), nextCursor: cursorBehind(request, end) };
}
