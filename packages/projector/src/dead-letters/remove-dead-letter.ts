import type { Db } from "@quick-photos/db";
import type { PrimaryKey } from "@quick-photos/db/items";

/** Forgets something that was dead-lettered, when it has been replayed or is not wanted; one that is gone stays gone. */
export async function removeDeadLetter(db: Db, key: PrimaryKey): Promise<void> {
  await db.table.delete({ Key: key });
}
