import { DbError } from "../errors.ts";
import type { QueryRequest } from "../io/requests.ts";
import type { Table } from "../io/table.ts";

/**
 * Sends the Query of a page. A place that no page ended at, in a cursor that somebody made up, is for DynamoDB to refuse:
 * throws `CURSOR_INVALID` then.
 */
export async function queryFrom(table: Table, request: QueryRequest): ReturnType<Table["query"]> {
  try {
    return await table.query(request);
  } catch (cause) {
    const isRefused = cause instanceof Error && cause.name === "ValidationException";
    if (!isRefused || !request.ExclusiveStartKey) throw cause;
    throw new DbError("CURSOR_INVALID", "the cursor names no place of the list", { cause });
  }
}
