import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { DbError } from "../errors.ts";
import { backOff } from "./back-off.ts";
import type { TransactWrite } from "./requests.ts";
import type { Send } from "./send.ts";

/** Attempts when another transaction holds one of the items. */
const maxAttempts = 5;

/**
 * TransactWriteItems with its quirks in one place: a conflict with another transaction is repeated, a condition that
 * does not hold surfaces as `TransactionRefused` with its position.
 *
 * The SDK gives every call a `ClientRequestToken`, so its own retries of a lost answer never apply the writes twice.
 */
export async function transactWrite(send: Send, tableName: string, writes: TransactWrite[]): Promise<void> {
  const items = writes.map((write) =>
    Object.fromEntries(Object.entries(write).map(([kind, entry]) => [kind, { ...entry, TableName: tableName }])),
  );
  const input: TransactWriteCommandInput = { TransactItems: items, ReturnConsumedCapacity: "INDEXES" };
  for (let attempt = 1; ; attempt++) {
    try {
      await send("write", "TransactWriteItems", (client) => client.send(new TransactWriteCommand(input)));
      return;
    } catch (error) {
      const conflict = error instanceof DbError && error.code === "CONFLICT";
      if (!conflict || attempt === maxAttempts) throw error;
      await backOff(attempt);
    }
  }
}
