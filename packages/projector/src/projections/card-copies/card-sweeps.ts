import type { QueryRequest } from "@quick-photos/db/io";
import { type AnyEntity, items, type UserCard, userCardSchema } from "@quick-photos/db/items";
import { indexName } from "@quick-photos/db/table";
import type { Sweep } from "../../jobs/sweep.ts";
import { rewriteCards } from "./rewrite-cards.ts";

/** Rows whose copy can be read and is up to date are not written, which would cost a unit even when refused. */
function rewriting(query: QueryRequest, attribute: string, card: UserCard): Sweep {
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

/** A kind of item and the attribute in which it carries a copy, found by the attribute with the user's id. */
interface CopiedIn {
  entity: AnyEntity;
  attribute: string;
  idAttribute: string;
}

/** The sweeps that jobs under way may stand in, by their number; what has come later follows in any order. */
const firstSwept = ["Photo.owner", "Follow.follower", "Reaction.reactor", "Follow.followed"];

const placeOf = ({ entity, attribute }: CopiedIn): number => {
  const place = firstSwept.indexOf(`${entity.type}.${attribute}`);
  return place < 0 ? firstSwept.length : place;
};

/** Every place where a card is copied to, as the declarations of items say. */
const copiedIn: readonly CopiedIn[] = Object.values<AnyEntity>(items)
  .flatMap((entity) =>
    Object.entries(entity.cards).map(([attribute, idAttribute = ""]) => ({ entity, attribute, idAttribute })),
  )
  .sort((a, b) => placeOf(a) - placeOf(b));

/** Returns where the copies of a user's card in a kind of item lie: in a partition that their id names. */
function rangeWithCopies(
  { entity: { type, key, index }, attribute, idAttribute }: CopiedIn,
  userId: string,
): QueryRequest {
  const user = { [idAttribute]: userId };
  if (key.partition.template.endsWith(`{${idAttribute}}`)) {
    return {
      KeyConditionExpression: "PK = :user AND begins_with(SK, :prefix)",
      ExpressionAttributeValues: { ":user": key.partition.format(user), ":prefix": key.sort.prefix },
      ConsistentRead: true,
    };
  }
  if (!index?.partition.template.endsWith(`{${idAttribute}}`)) {
    throw new TypeError(`no key leads from a user to the copies in ${type}.${attribute}`);
  }
  return {
    IndexName: indexName,
    KeyConditionExpression: "GSI1PK = :user",
    ExpressionAttributeValues: { ":user": index.partition.format(user) },
  };
}

/**
 * Returns what brings every copy of a user's card up to date: on their photos, on the friendships from them and to
 * them, on their reactions, and wherever else it is declared to be. A rewritten reaction reaches the photo's reactor list
 * through its own stream record.
 */
export function cardSweeps(card: UserCard): Sweep[] {
  return copiedIn.map((copied) => rewriting(rangeWithCopies(copied, card.userId), copied.attribute, card));
}
