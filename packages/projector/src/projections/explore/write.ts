import type { Db } from "@quick-photos/db";
import { type ExploreList, exploreKeys, keys, type PrimaryKey } from "@quick-photos/db/items";
import { photosToExplore } from "@quick-photos/db/migrations";
import { settleExplored } from "@quick-photos/db/rows";
import type { ExploreChange } from "./fold.ts";

const isIn = (lists: readonly ExploreList[]) => (key: PrimaryKey) =>
  lists.some((list) => list === keys.exploreEntry.parse(key)?.list);

/**
 * Puts photos where they belong in the lists of everybody's, and takes them from where they were. Not before the table is
 * about to have them all there: servers of before would leave what is removed in the lists.
 */
export async function writeExplored(db: Db, changes: ExploreChange[], now: Date): Promise<void> {
  if (changes.length === 0 || (await db.tableKeys.stepOf(photosToExplore)) === "old") return;
  const terms = { shards: db.exploreShards, now };
  const photos = changes.map(({ before, ...photo }) => ({
    ...photo,
    former: before.flatMap((was) => exploreKeys(was, terms)).filter(isIn(photo.lists)),
  }));
  await settleExplored(db, photos, now);
}
