import { type Db, DbError } from "@quick-photos/db";
import { TransactionRefused } from "@quick-photos/db/io";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { type Outcome, rewriteItem } from "./rewrite-item.ts";
import { rewriteRequest } from "./rewrite-request.ts";
import type { Earlier } from "./walk-versions.ts";

/** Items in one transaction: it keeps the embedded engine for about ten milliseconds, which others have to wait. */
const togetherSize = 10;

/** Rewrites some items or none of them, and returns whether it did: not when one has changed since it was read. */
async function rewriteTogether(db: Db, earlier: Earlier[]): Promise<boolean> {
  const updates = earlier.map((each) => ({ Update: rewriteRequest({ ...each, stored: each.item }) }));
  try {
    await db.table.transactWrite(updates);
    return true;
  } catch (error) {
    const isOvertaken = error instanceof TransactionRefused || (error instanceof DbError && error.code === "CONFLICT");
    if (!isOvertaken) throw error;
    return false;
  }
}

/**
 * Rewrites items of earlier versions and tells of each what has become of it. One request after another: segments do so
 * side by side, and others find room between two.
 */
export async function rewriteItems(
  db: Db,
  earlier: Earlier[],
  onOutcome: (item: Item & PrimaryKey, outcome: Outcome) => void,
): Promise<void> {
  const size = db.table.writesTogether ? togetherSize : 1;
  for (let start = 0; start < earlier.length; start += size) {
    const some = earlier.slice(start, start + size);
    const isDone = some.length > 1 && (await rewriteTogether(db, some));
    for (const { item } of some) onOutcome(item, isDone ? "rewritten" : await rewriteItem(db, item));
  }
}
