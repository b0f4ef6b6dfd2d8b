import type { Db } from "@quick-photos/db";
import { forEachConcurrently, ignoreFailedCondition, type UpdateRequest } from "@quick-photos/db/io";
import type { PrimaryKey, UserCard } from "@quick-photos/db/items";

/** A row's copy of a card, and the card it should be. */
export interface CardCopy {
  key: PrimaryKey;
  /** In which the row carries it. */
  attribute: string;
  card: UserCard;
}

/** Builds the UpdateItem that brings a copy up to date: only an older one, and never a row that is gone. */
export function rewriteCardRequest({ key, attribute, card }: CardCopy): UpdateRequest {
  return {
    Key: { PK: key.PK, SK: key.SK },
    UpdateExpression: "SET #copy = :card",
    ConditionExpression: "#copy.version < :version",
    // "owner" is a reserved word.
    ExpressionAttributeNames: { "#copy": attribute },
    ExpressionAttributeValues: { ":card": card, ":version": card.version },
  };
}

/** Brings copies up to date; those that are, and rows that are gone, are left alone. */
export async function rewriteCards(db: Db, copies: CardCopy[]): Promise<void> {
  await forEachConcurrently(copies, async (copy) => {
    await ignoreFailedCondition(db.table.update(rewriteCardRequest(copy)));
  });
}
