import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { TransactWrite } from "./requests.ts";
import type { Send } from "./send.ts";

/**
 * TransactWriteItems with its quirks in one place: a condition that does not hold surfaces as `TransactionRefused` with
 * its position.
 *
 * A lane gives every call a `ClientRequestToken`, so its own retries of a lost answer never apply the writes twice.
 */
export async function transactWrite(send: Send, tableName: string, writes: TransactWrite[]): Promise<void> {
  const items = writes.map((write) =>
    Object.fromEntries(Object.entries(write).map(([kind, entry]) => [kind, { ...entry, TableName: tableName }])),
  );
  const input: TransactWriteCommandInput = { TransactItems: items, ReturnConsumedCapacity: "INDEXES" };
  await send("TransactWriteItems", input);
}
