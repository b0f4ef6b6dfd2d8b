import { isDeepStrictEqual } from "node:util";
import { type Item, keys, type PrimaryKey, toUserCard, type UserCard, userCardSchema } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";

/** Returns a user's card as the profile says; null for a user who is gone, undefined for a profile without a readable card. */
export function cardOf(facts: ItemsByKey, userId: string): UserCard | null | undefined {
  const item = facts.get(keys.profile.key({ userId }));
  if (!item) return null;
  const parsed = userCardSchema.safeParse(item);
  return parsed.success ? toUserCard(parsed.data) : undefined;
}

/** Returns whether a user is gone. */
export function isGone(facts: ItemsByKey, userId: string): boolean {
  return facts.get(keys.profile.key({ userId })) === undefined;
}

const describe = ({ username, displayName, picture, version }: UserCard) =>
  `${username} "${displayName}" ${picture ?? "without a picture"}, version ${version}`;

/** A copy of a card in an item, and what the item becomes with the right one. */
export interface CopiedCard {
  item: Item & PrimaryKey;
  /** Where in the item. */
  part: string;
  copy: UserCard;
  /** The attributes to write when the card is this one. */
  corrected(card: UserCard): Item;
}

/** Returns the suspicion that a copy of a card differs from the profile; none when the user is gone, which is another. */
export function judgeCard(facts: ItemsByKey, { item, part, copy, corrected }: CopiedCard): Suspicion[] {
  const card = cardOf(facts, copy.userId);
  if (!card || isDeepStrictEqual(toUserCard(copy), card)) return [];
  const { userId, ...attributes } = card;
  return [
    {
      kind: "card",
      subject: item,
      item,
      part,
      problem: `${part} is ${describe(copy)}; the profile says ${describe(card)}`,
      involves: [userId],
      repair: (db) =>
        applyRepair(db, {
          write: { change: item, to: corrected(card) },
          because: [{ holds: keys.profile.key({ userId }), attributes }],
        }),
    },
  ];
}
