import { indexKeys, indexName, keys, type UserCard, userCardSchema } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import type { Sweep } from "../../jobs/sweep.ts";
import { type CardAttribute, rewriteCards } from "./rewrite-cards.ts";

/** Rows whose copy can be read and is up to date are not written, which would cost a unit even when refused. */
function rewriting(query: QueryRequest, attribute: CardAttribute, card: UserCard): Sweep {
  return {
    query,
    async work(db, rows) {
      const stale = rows.filter((row) => {
        const copy = userCardSchema.safeParse(row[attribute]);
        return !copy.success || copy.data.version < card.version;
      });
      await rewriteCards(
        db,
        stale.map((key) => ({ key, attribute, card })),
      );
    },
  };
}

/**
 * Returns what brings every copy of a user's card up to date: on their photos, on the friendships from them and to
 * them, and on their reactions. A rewritten reaction reaches the photo's reactor list through its own stream record.
 */
export function cardSweeps(card: UserCard): Sweep[] {
  const { userId } = card;
  const own = (prefix: string): QueryRequest => ({
    KeyConditionExpression: "PK = :user AND begins_with(SK, :prefix)",
    ExpressionAttributeValues: { ":user": keys.profile.partition.format({ userId }), ":prefix": prefix },
    ConsistentRead: true,
  });
  const followers: QueryRequest = {
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": indexKeys.followers.partition.format({ followedId: userId }) },
  };
  return [
    rewriting(own(keys.photo.sort.prefix), "owner", card),
    rewriting(own(keys.follow.sort.prefix), "follower", card),
    rewriting(own(keys.reaction.sort.prefix), "reactor", card),
    rewriting(followers, "followed", card),
  ];
}
