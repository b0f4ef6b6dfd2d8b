import { type Db, type ListRequest, mergePages, type Page, type PageRequest } from "@quick-photos/db";
import { deadLetterPartitions } from "@quick-photos/db/items";
import { deadLettersToBuckets } from "@quick-photos/db/migrations";
import { type DeadLetter, parseDeadLetter } from "./dead-letter.ts";

/** Builds the Query of one partition, shard by shard and in the order of the records. */
function listDeadLettersRequest(PK: string): ListRequest {
  const query = {
    KeyConditionExpression: "PK = :letters",
    ExpressionAttributeValues: { ":letters": PK },
    ConsistentRead: true,
  };
  return { list: "dead letters", query, fixedKey: { PK } };
}

/** Returns one page of what was dead-lettered; throws `CURSOR_INVALID`. */
export async function listDeadLetters(db: Db, page: PageRequest): Promise<Page<DeadLetter>> {
  const partitions = deadLetterPartitions(await db.tableKeys.readsFrom(deadLettersToBuckets));
  return mergePages(db.table, partitions.map(listDeadLettersRequest), page, parseDeadLetter);
}
