import type { PrimaryKey } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

/** A row that is nobody's when its user is gone. */
export interface Belonging {
  key: PrimaryKey;
  userId: string;
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
    if (userId !== null) rows.set(`${change.key.PK}\n${change.key.SK}`, { key: change.key, userId });
  }
  return [...rows.values()];
}
