import { type AnyEntity, type Item, items, type PrimaryKey, userCardSchema } from "@quick-photos/db/items";
import { mergeRemoved, type Removed } from "../../batch/removed.ts";
import type { Change } from "../../changes/change.ts";

/** A row that carries a copy of someone's card: it goes when that user is gone, and follows when the card is newer. */
export interface CopiedCard {
  key: PrimaryKey;
  attribute: string;
  userId: string;
  /** Version of the profile the copy was made from. */
  version: number;
}

/** A user's card as a change left it. */
export interface ChangedCard {
  userId: string;
  version: number;
}

/** The item that a change has brought, with its kind; null where it brought none that copies cards. */
function broughtBy(change: Change): { entity: AnyEntity; value: Item } | null {
  switch (change.type) {
    case "photoPublished":
      return { entity: items.photo, value: change.photo };
    case "reactionPut":
      return { entity: items.reaction, value: change.reaction };
    // A sweep may have rewritten the follower's card since: what the friendship came with is still compared.
    case "followAdded":
    case "followerChanged":
      return { entity: items.follow, value: change.follow };
    case "belongingAdded":
      return change;
    default:
      return null;
  }
}

function copiesOf(change: Change): CopiedCard[] {
  const brought = broughtBy(change);
  return Object.keys(brought?.entity.cards ?? {}).map((attribute) => {
    const { userId, version } = userCardSchema.parse(brought?.value[attribute]);
    return { key: change.key, attribute, userId, version };
  });
}

const rowOf = ({ PK, SK }: PrimaryKey) => `${PK}\n${SK}`;

/** Returns the cards that rows written in this batch carry, as the last write of each row left them. */
export function foldCopies(changes: Change[]): CopiedCard[] {
  const rows = new Map<string, CopiedCard[]>();
  for (const change of changes) rows.set(rowOf(change.key), copiesOf(change));
  return [...rows.values()].flat();
}

/** Returns the users whose card changed, as the last change left it, with the pictures they gave up. */
export function foldChangedCards(changes: Change[]): Removed<ChangedCard>[] {
  const removals = changes.flatMap((change) => {
    if (change.type !== "cardChanged") return [];
    const { profile, old, position } = change;
    const files = old.picture && old.picture !== profile.picture ? [old.picture] : [];
    return [{ target: { userId: profile.userId, version: profile.version }, files, position }];
  });
  return mergeRemoved(removals, ({ userId }) => userId);
}
