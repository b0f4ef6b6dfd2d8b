import type { Db } from "@quick-photos/db";
import { deleteRows } from "@quick-photos/db/rows";
import type { Cards } from "../../batch/cards.ts";
import type { Belonging } from "./fold.ts";

/** Deletes what a batch brought of users who are gone: whoever goes later has it swept. */
export async function removeUnowned(db: Db, belongings: Belonging[], cards: Cards): Promise<void> {
  const unowned = belongings.filter(({ userId }) => cards.get(userId) === null);
  await deleteRows(
    db,
    unowned.map(({ key }) => key),
  );
}
