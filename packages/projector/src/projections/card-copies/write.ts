import type { Db } from "@quick-photos/db";
import type { PrimaryKey } from "@quick-photos/db/items";
import { deleteRows } from "@quick-photos/db/rows";
import type { Cards } from "../../batch/cards.ts";
import type { CopiedCard } from "./fold.ts";
import { type CardCopy, rewriteCards } from "./rewrite-cards.ts";

/**
 * Compares the copies that a batch brought with the cards as they are now. A copy made from a stale cache is
 * rewritten; a row that names a user who is gone is deleted.
 *
 * No late row slips through: the row was there before the card was read. Whatever happens to the card afterwards
 * starts a sweep that finds the row.
 */
export async function repairCopies(db: Db, copies: CopiedCard[], cards: Cards): Promise<void> {
  const stale: CardCopy[] = [];
  const orphans = new Map<string, PrimaryKey>();
  for (const { key, attribute, userId, version } of copies) {
    const card = cards.get(userId);
    if (card === null) orphans.set(`${key.PK}\n${key.SK}`, key);
    else if (card && card.version > version) stale.push({ key, attribute, card });
  }
  await rewriteCards(db, stale);
  await deleteRows(db, [...orphans.values()]);
}
