import type { Db } from "@quick-photos/db";
import { describeInput } from "@quick-photos/db/explain";
import type { Item } from "@quick-photos/db/items";
import type { ItemCounter } from "@quick-photos/db/maintenance";
import type { ExplainedNumber } from "./explanation.ts";

/** Pages of a Query that are read for one number: some ten megabytes, and 2,560 read units at most (DynamoDB: a megabyte a page, one unit for 4 KB). */
const mostPages = 10;

/** Rows of a number that are named. */
const mostRows = 12;

const toKey = ({ PK, SK }: Item) => ({ PK: String(PK), SK: String(SK) });

/** Counts the rows that a number of an item stands for, ten pages of them at most, and names the first. */
export async function explainNumber(db: Db, { name, value, rows: queries }: ItemCounter): Promise<ExplainedNumber> {
  const found: ReturnType<typeof toKey>[] = [];
  let [counted, pages, isWhole] = [0, 0, true];
  for (const query of queries) {
    let start: Item | undefined;
    do {
      const page = await db.table.query({ ...query, ExclusiveStartKey: start });
      counted += page.count;
      found.push(...page.items.slice(0, mostRows - found.length).map(toKey));
      start = page.lastKey;
      pages += 1;
    } while (start && pages < mostPages);
    isWhole &&= start === undefined;
  }
  const { index = null, keyCondition = null, keysSent = null } = queries[0] ? describeInput("Query", queries[0]) : {};
  return { name, value, counted, isWhole, index, keyCondition, keysSent, rows: found };
}
