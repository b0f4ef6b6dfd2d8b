import type { BatchWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { DbError } from "../errors.ts";
import { backOff } from "./back-off.ts";
import type { BatchWrite } from "./requests.ts";
import type { Send } from "./send.ts";

/** Writes in one BatchWriteItem (a DynamoDB limit). */
export const batchWriteSize = 25;

/** Attempts at the writes that DynamoDB leaves unprocessed before the answer is `UNAVAILABLE`. */
const maxAttempts = 8;

/** Sends writes, and again those that come back as unprocessed. */
export async function untilProcessed<Write>(
  writes: Write[],
  send: (writes: Write[]) => Promise<Write[]>,
): Promise<void> {
  let pending = writes;
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === maxAttempts) throw new DbError("UNAVAILABLE", `${pending.length} writes stay unprocessed`);
    if (attempt > 0) await backOff(attempt);
    pending = await send(pending);
  }
}

/** BatchWriteItem with its quirks in one place: 25 writes a request, unprocessed ones want another. */
export async function batchWrite(send: Send, tableName: string, writes: BatchWrite[]): Promise<void> {
  for (let start = 0; start < writes.length; start += batchWriteSize) {
    await untilProcessed(writes.slice(start, start + batchWriteSize), async (batch) => {
      const input: BatchWriteCommandInput = { RequestItems: { [tableName]: batch }, ReturnConsumedCapacity: "INDEXES" };
      const output = await send("BatchWriteItem", input);
      return output.UnprocessedItems?.[tableName] ?? [];
    });
  }
}
