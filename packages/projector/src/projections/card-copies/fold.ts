import type { PrimaryKey, UserCard } from "@quick-photos/db";
import { mergeRemoved, type Removed } from "../../batch/removed.ts";
import type { Change } from "../../changes/change.ts";
import type { CardAttribute } from "./rewrite-cards.ts";

/** A row that carries a copy of someone's card: it goes when that user is gone, and follows when the card is newer. */
export interface CopiedCard {
  key: PrimaryKey;
  attribute: CardAttribute;
  userId: string;
  /** Version of the profile the copy was made from. */
  version: number;
}

/** A user's card as a change left it. */
export interface ChangedCard {
  userId: string;
  version: number;
}

function copiesOf(change: Change): CopiedCard[] {
  const copy = (attribute: CardAttribute, { userId, version }: UserCard): CopiedCard => {
    return { key: change.key, attribute, userId, version };
  };
  switch (change.type) {
    case "photoPublished":
      return [copy("owner", change.photo.owner)];
    case "reactionPut":
      return [copy("reactor", change.reaction.reactor)];
    case "followAdded":
      return [copy("follower", change.follow.follower), copy("followed", change.follow.followed)];
    default:
      return [];
  }
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
