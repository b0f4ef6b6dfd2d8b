import type { BatchWrite, TransactWrite } from "./requests.ts";
import type { Send } from "./send.ts";
import { transactWrite } from "./transact-write.ts";

/** Writes in one TransactWriteItems (a DynamoDB limit; another one is 4 MB, which is 40 KB for each). */
export const writeTogetherSize = 100;

/** Returns the write of a batch as one of a transaction. */
export function toTransactWrite({ PutRequest, DeleteRequest }: BatchWrite): TransactWrite {
  if (PutRequest?.Item) return { Put: { Item: PutRequest.Item } };
  if (DeleteRequest?.Key) return { Delete: { Key: DeleteRequest.Key } };
  throw new TypeError("a write of a batch puts or deletes");
}

/** Does what BatchWriteItem does, in transactions: the items of each are written together or not at all. */
export async function writeTogether(send: Send, tableName: string, writes: BatchWrite[]): Promise<void> {
  for (let start = 0; start < writes.length; start += writeTogetherSize) {
    await transactWrite(send, tableName, writes.slice(start, start + writeTogetherSize).map(toTransactWrite));
  }
}
