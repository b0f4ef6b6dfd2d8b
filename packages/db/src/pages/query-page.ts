import type { Item } from "../entities/entity.ts";
import type { QueryRequest } from "../io/requests.ts";
import type { Table } from "../io/table.ts";
import { type CursorPosition, decodeCursor, encodeCursor } from "./cursor.ts";

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

/** Answers the Query for the page after the cursor. */
export function pageQuery({ list, query, fixedKey }: ListRequest, { cursor, limit }: PageRequest): QueryRequest {
  const request = { ...query, Limit: limit };
  return cursor === undefined
    ? request
    : { ...request, ExclusiveStartKey: { ...decodeCursor(list, cursor), ...fixedKey } };
}

function nextCursor({ list, fixedKey }: ListRequest, lastKey: Item | undefined): string | null {
  if (!lastKey) return null;
  const position: CursorPosition = {};
  for (const [name, value] of Object.entries(lastKey)) if (!(name in fixedKey)) position[name] = String(value);
  return encodeCursor(list, position);
}

/** Answers one page of a list: one Query. */
export async function queryPage<T>(
  table: Table,
  request: ListRequest,
  page: PageRequest,
  parse: (item: Item) => T,
): Promise<Page<T>> {
  const { items, lastKey } = await table.query(pageQuery(request, page));
  return { items: items.map(parse), nextCursor: nextCursor(request, lastKey) };
}
