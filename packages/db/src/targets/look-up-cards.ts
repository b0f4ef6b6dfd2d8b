import type { Db } from "../db.ts";
import { profileEntity } from "../entities/profile.ts";
import { toUserCard, type UserCard } from "../entities/user-card.ts";
import { batchGetSize } from "../io/batch-get.ts";
import { lookUpTargetsRequest } from "./look-up-targets.ts";

/**
 * Returns the cards of those users who exist: no request when all are cached, one BatchGetItem (0.5 read units a user)
 * per hundred who are not.
 */
export async function lookUpCards(db: Db, userIds: string[]): Promise<ReadonlyMap<string, UserCard>> {
  const { cards } = db.targets;
  const found = new Map<string, UserCard>();
  const cold: string[] = [];
  for (const userId of new Set(userIds)) {
    const card = cards.get(userId);
    if (card) found.set(userId, card);
    else cold.push(userId);
  }
  for (let start = 0; start < cold.length; start += batchGetSize) {
    const request = lookUpTargetsRequest({ userIds: cold.slice(start, start + batchGetSize) });
    const items = (await db.table.batchGet(request)).filter((item) => item !== undefined);
    for (const card of db.table.readEach(items, profileEntity.parse).map(toUserCard)) {
      cards.set(card.userId, card);
      found.set(card.userId, card);
    }
  }
  return found;
}
