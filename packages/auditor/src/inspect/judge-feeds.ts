import { formatPhotoId } from "@quick-photos/db";
import { keys, type Photo } from "@quick-photos/db/items";
import type { ItemsByKey } from "@quick-photos/db/rows";
import { type FeedPointer, settleFeedEntries } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";
import type { Inspection, Subject } from "./inspector.ts";
import { isInFeeds, isPushed, missingPointers } from "./missing-pointers.ts";

/** Feeds named in a finding; the others are a number. */
const named = 3;

/** Returns the entry of a photo in the feed of its owner. */
export function ownPointer({ ownerId, ulid }: Photo): FeedPointer {
  return { userId: ownerId, ownerId, ulid };
}

/** Returns all pointers that feeds lack, page by page: the owner's own, and those of the followers it is pushed to. */
async function* lacking({ value }: Subject<Photo>, facts: ItemsByKey, { db, isConsistent }: Inspection) {
  const own = ownPointer(value);
  if (!facts.get(keys.feedEntry.key(own))) yield [own];
  if (isPushed(db, facts.get(keys.profile.key({ userId: value.ownerId })))) {
    yield* missingPointers(db, value, isConsistent);
  }
}

/** Looks for the feeds that a photo should be in and is not. */
export async function judgeFeeds(
  subject: Subject<Photo>,
  facts: ItemsByKey,
  inspection: Inspection,
): Promise<Suspicion[]> {
  const { item, value } = subject;
  if (!isInFeeds(value, inspection.now)) return [];
  const first: string[] = [];
  let missing = 0;
  for await (const pointers of lacking(subject, facts, inspection)) {
    first.push(...pointers.slice(0, named - first.length).map(({ userId }) => userId));
    missing += pointers.length;
  }
  if (missing === 0) return [];
  const others = missing > first.length ? ` and ${missing - first.length} more` : "";
  return [
    {
      kind: "feed-missing",
      subject: item,
      item,
      problem: `photo ${formatPhotoId(value)} is missing in the feeds of ${first.join(", ")}${others}`,
      involves: [value.ownerId, value.ulid, ...first],
      async repair(db) {
        for await (const pointers of lacking(subject, facts, { ...inspection, db })) {
          await settleFeedEntries(db, pointers, true);
        }
        return true;
      },
    },
  ];
}
