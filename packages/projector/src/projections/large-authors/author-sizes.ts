import type { Db, FeedLimits } from "@quick-photos/db";
import { batchGetSize, ignoreFailedCondition, inChunks, type UpdateRequest } from "@quick-photos/db/io";
import { keys, profileEntity } from "@quick-photos/db/items";
import { readCardsRequest } from "@quick-photos/db/rows";
import * as z from "zod";

/** What decides whether an author's photos are pushed or pulled. */
export interface AuthorSize {
  followers: number;
  /** When every follower's feed had begun to pull; null before. */
  largeSince: string | null;
}

const sizeSchema = z.object({ counts: z.object({ followers: z.number() }), largeSince: z.string().optional() });

/**
 * Returns whether an author's photos are pulled. Whoever once had too many followers stays large: feeds that pull keep
 * pulling, and going back and forth around the threshold would cost a write a follower each time.
 */
export function isLarge({ followers, largeSince }: AuthorSize, { pushedFollowers }: FeedLimits): boolean {
  return largeSince !== null || followers > pushedFollowers;
}

/** Returns the sizes of authors at this moment; one who is gone is missing. */
export async function readAuthorSizes(db: Db, userIds: string[]): Promise<Map<string, AuthorSize>> {
  const sizes = new Map<string, AuthorSize>();
  await inChunks([...new Set(userIds)], batchGetSize, async (chunk) => {
    const items = await db.table.batchGet(readCardsRequest(chunk));
    for (const [at, userId] of chunk.entries()) {
      const parsed = sizeSchema.safeParse(items[at]);
      if (!parsed.success) continue;
      const { counts, largeSince = null } = parsed.data;
      sizes.set(userId, { followers: counts.followers, largeSince });
    }
  });
  return sizes;
}

/** Builds the UpdateItem that says once that every follower's feed pulls an author. */
function markLargeRequest(userId: string, since: Date): UpdateRequest {
  return {
    Key: keys.profile.key({ userId }),
    UpdateExpression: "SET largeSince = :since",
    ConditionExpression: "#type = :profile AND attribute_not_exists(largeSince)",
    ExpressionAttributeNames: { "#type": "type" },
    ExpressionAttributeValues: { ":since": since.toISOString(), ":profile": profileEntity.type },
  };
}

/** Says that every follower's feed pulls an author; returns whether that is news. */
export async function markLarge(db: Db, userId: string, since: Date): Promise<boolean> {
  return (await ignoreFailedCondition(db.table.update(markLargeRequest(userId, since)))) !== null;
}
