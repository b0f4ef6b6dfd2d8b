import type { BatchGetCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import { DbError } from "../errors.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { backOff } from "./back-off.ts";
import type { BatchGetRequest } from "./requests.ts";
import type { Send } from "./send.ts";

/** Keys in one BatchGetItem (a DynamoDB limit). */
export const batchGetSize = 100;

/** Attempts at the keys that DynamoDB leaves unprocessed before the answer is `UNAVAILABLE`. */
const maxAttempts = 8;

const identity = (key: PrimaryKey | Item) => `${String(key.PK)}\n${String(key.SK)}`;

/**
 * BatchGetItem with its quirks in one place: answers come in any order, missing items are left out, a key must not
 * appear twice, and unprocessed keys want another request.
 */
export async function batchGet(send: Send, tableName: string, request: BatchGetRequest): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>();
  let pending: PrimaryKey[] = [...new Map(request.Keys.map((key) => [identity(key), key])).values()];
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === maxAttempts) throw new DbError("UNAVAILABLE", `${pending.length} keys stay unprocessed`);
    if (attempt > 0) await backOff(attempt);
    const keys = { ...request, Keys: pending };
    const input: BatchGetCommandInput = { RequestItems: { [tableName]: keys }, ReturnConsumedCapacity: "INDEXES" };
    const output = await send("BatchGetItem", input);
    for (const item of output.Responses?.[tableName] ?? []) found.set(identity(item), item);
    pending = (output.UnprocessedKeys?.[tableName]?.Keys ?? []) as unknown as PrimaryKey[];
  }
  return request.Keys.map((key) => found.get(identity(key)));
}
