import type { Db } from "@quick-photos/db";
import { namesToWords } from "@quick-photos/db/migrations";
import { type NamedUser, settleNames } from "@quick-photos/db/rows";

/**
 * Puts people under the words of their names, and takes them away from those they had. Not before the table is about to
 * have everybody under theirs: servers of before would leave them where they are.
 */
export async function writeNames(db: Db, names: NamedUser[]): Promise<void> {
  if (names.length === 0 || (await db.tableKeys.stepOf(namesToWords)) === "old") return;
  await settleNames(db, names);
}
