import { type Db, type ListRequest, type Page, type PageRequest, queryPage } from "@quick-photos/db";
import { keys } from "@quick-photos/db/items";
import { type DeadLetter, parseDeadLetter } from "./dead-letter.ts";

/** Builds the Query, shard by shard and in the order of the records. */
function listDeadLettersRequest(): ListRequest {
  const PK = keys.deadLetter.partition.format({});
  const query = {
    KeyConditionExpression: "PK = :letters",
    ExpressionAttributeValues: { ":letters": PK },
    ConsistentRead: true,
  };
  return { list: "dead letters", query, fixedKey: { PK } };
}

/** Returns one page of what was dead-lettered; throws `CURSOR_INVALID`. */
export async function listDeadLetters(db: Db, page: PageRequest): Promise<Page<DeadLetter>> {
  return queryPage(db.table, listDeadLettersRequest(), page, parseDeadLetter);
}
