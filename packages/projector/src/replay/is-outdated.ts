import type { Db } from "@quick-photos/db";
import { type Item, isRemovedPhoto } from "@quick-photos/db/items";
import type { StreamRecord } from "@quick-photos/db/stream";

/** What tells two states of a row apart that mean different things; counting and fresher cards change none of it. */
const marks = ["kind", "reactedAt", "followedAt", "createdAt", "changedAt", "username", "displayName", "picture"];

/** Of a removed photo nothing is left to be compared, whether it is still remembered or not. */
const present = (item: Item | undefined) => (item && isRemovedPhoto(item) ? undefined : item);

function saysTheSame(a: Item | undefined, b: Item | undefined): boolean {
  if (!a || !b) return a === b;
  return marks.every((name) => a[name] === b[name]);
}

/**
 * Returns whether the row that a record is about has changed since. A later record tells of it then, and applying the
 * old one would bring back what is gone.
 */
export async function isOutdated(db: Db, { keys, newImage }: StreamRecord): Promise<boolean> {
  const row = await db.table.get({ Key: keys, ConsistentRead: true });
  return !saysTheSame(present(row), present(newImage));
}
