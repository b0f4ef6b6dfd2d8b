import type { Operation, TransactWrite } from "../io/requests.ts";

/** The operations whose input is the request itself. */
const plain: ReadonlySet<string> = new Set(["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"]);

/** Returns the one table's part of what a batch is sent with. */
const partOf = (input: { RequestItems?: Record<string, unknown> }) => Object.values(input.RequestItems ?? {})[0] ?? [];

/** Returns what the input of an SDK's command is as a request of an access pattern; null where it is none. */
export function toRequest(operation: string, input: object): Operation | null {
  if (plain.has(operation)) return { operation, request: input } as Operation;
  if (operation === "TransactWriteItems") {
    return { operation, request: (input as { TransactItems?: TransactWrite[] }).TransactItems ?? [] };
  }
  if (operation !== "BatchGetItem" && operation !== "BatchWriteItem") return null;
  return { operation, request: partOf(input) } as Operation;
}
