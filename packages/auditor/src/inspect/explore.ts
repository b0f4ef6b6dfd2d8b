import { isDeepStrictEqual } from "node:util";
import { type Db, formatPhotoId } from "@quick-photos/db";
import {
  type ExploreEntry,
  exploreEntries,
  exploreEntryKey,
  exploreKeys,
  items,
  keys,
  listOf,
  type Photo,
  photoEntity,
} from "@quick-photos/db/items";
import { photosToExplore } from "@quick-photos/db/migrations";
import { type ItemsByKey, levelExplored } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Inspection, Inspector, Reading, Subject } from "./inspector.ts";
import { relatedInspector } from "./related-inspector.ts";

const termsOf = ({ db, now }: Reading) => ({ shards: db.exploreShards, now });

const nameOf = (entry: ExploreEntry) => (listOf(entry) === "RECENT" ? "recent" : "well-liked");

/** Returns where a photo may stand in the lists of everybody's. */
export const explorePlaces = (photo: Photo, reading: Reading) => exploreKeys(photo, termsOf(reading));

/** Puts right whatever is wrong with the entries of the photo that an item is, or leads to. */
const repairBy =
  (item: Subject<unknown>["item"], { now }: Inspection) =>
  async (db: Db) => {
    await levelExplored(db, [item], now);
    return true;
  };

/**
 * Returns the lists of everybody's photos that lack one; none in a table of before where they are not filled yet. An entry
 * that is there and wrong is found by itself.
 */
export async function judgeExplored(
  { item, value }: Subject<Photo>,
  facts: ItemsByKey,
  inspection: Inspection,
): Promise<Suspicion[]> {
  const places = explorePlaces(value, inspection).filter((key) => facts.get(key) !== undefined);
  const has = (entry: ExploreEntry) => places.some((key) => keys.exploreEntry.parse(key)?.list === listOf(entry));
  const missing = exploreEntries(value, termsOf(inspection)).filter((entry) => !has(entry));
  if (missing.length === 0 || (await inspection.db.tableKeys.stepOf(photosToExplore)) === "old") return [];
  return missing.map((entry) => ({
    kind: "explore-missing",
    subject: item,
    item: exploreEntryKey(entry),
    problem: `photo ${formatPhotoId(value)} is not among the ${nameOf(entry)} photos`,
    involves: [value.ownerId, value.ulid],
    repair: repairBy(item, inspection),
  }));
}

const related = relatedInspector(items.exploreEntry);

/** An entry of a list of everybody's photos stands where its photo belongs, and shows it as it is. */
export const exploreEntryInspector: Inspector<ExploreEntry> = {
  refers: related.refers,
  judge(subject, facts, inspection) {
    const { item, value } = subject;
    const photo = photoEntity.tryParse(facts.get(keys.photo.key(value)));
    if (!photo) return related.judge(subject, facts, inspection);
    const isPlace = explorePlaces(photo, inspection).some(({ PK, SK }) => PK === item.PK && SK === item.SK);
    const right = exploreEntries(photo, termsOf(inspection)).find(({ level }) => level === value.level);
    if (isPlace && isDeepStrictEqual(value, { ...right, shard: value.shard })) return [];
    return [
      {
        kind: isPlace ? "explore-differs" : "explore-stale",
        subject: item,
        item,
        problem: isPlace
          ? `photo ${formatPhotoId(value)} is shown as it is not`
          : `photo ${formatPhotoId(value)} does not belong here among the ${nameOf(value)} photos`,
        involves: [value.ownerId, value.ulid],
        repair: repairBy(item, inspection),
      },
    ];
  },
};
