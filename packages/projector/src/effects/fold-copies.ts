import type { CardAttribute, PrimaryKey, UserCard } from "@quick-photos/db";
import type { Change } from "../changes/change.ts";
import type { Belonging, CopiedCard } from "./effects.ts";

function copiesOf(change: Change): CopiedCard[] {
  const copy = (attribute: CardAttribute, { userId, version }: UserCard): CopiedCard => {
    return { key: change.key, attribute, userId, version };
  };
  switch (change.type) {
    case "photoPublished":
      return [copy("owner", change.photo.owner)];
    case "reactionPut":
      return [copy("reactor", change.reaction.reactor)];
    // A sweep may have rewritten the follower's card since: what the friendship came with is still compared.
    case "followAdded":
    case "followerChanged":
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

/** Whose own affair a change has put into its row; nobody's where it has not. */
function ownerOf(change: Change): string | null {
  if (change.type === "belongingAdded") return change.userId;
  return change.type === "photoRemoved" && change.isRemembered ? change.photo.ownerId : null;
}

/** Returns the rows in this batch in which users keep their own affairs. */
export function foldBelongings(changes: Change[]): Belonging[] {
  const rows = new Map<string, Belonging>();
  for (const change of changes) {
    const userId = ownerOf(change);
    if (userId !== null) rows.set(rowOf(change.key), { key: change.key, userId });
  }
  return [...rows.values()];
}
