import type { Db } from "../db.ts";
import { toUserCard, type UserCard, userCardSchema } from "../entities/user-card.ts";
import { batchGetSize } from "../io/batch-get.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { BatchGetRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";

/** Builds the BatchGetItem of users' cards as they are at this moment. */
export function readCardsRequest(userIds: string[]): BatchGetRequest {
  return { Keys: userIds.map((userId) => keys.profile.key({ userId })), ConsistentRead: true };
}

/** Returns users' cards, past every cache: null for a user who is gone; a profile without a readable card is missing. */
export async function readCards(db: Db, userIds: string[]): Promise<Map<string, UserCard | null>> {
  const cards = new Map<string, UserCard | null>();
  await inChunks(userIds, batchGetSize, async (chunk) => {
    const items = await db.table.batchGet(readCardsRequest(chunk));
    for (const [at, userId] of chunk.entries()) {
      const parsed = userCardSchema.safeParse(items[at]);
      if (!items[at]) cards.set(userId, null);
      else if (parsed.success) cards.set(userId, toUserCard(parsed.data));
    }
  });
  return cards;
}
