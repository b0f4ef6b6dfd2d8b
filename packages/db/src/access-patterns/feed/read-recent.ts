import type { Db } from "../../db.ts";
import { feedEntryEntity } from "../../entities/feed-entry.ts";
import { largeAuthors, largeFollowedEntity } from "../../entities/large-followed.ts";
import { keys } from "../../keys/key-design.ts";
import type { RecentPlace } from "./feed-cursor.ts";
import { type FeedRange, feedEntriesRequest } from "./feed-requests.ts";
import { type FeedSource, type MergedItems, mergeSources } from "./merge-sources.ts";
import { readAuthor } from "./read-author.ts";

interface HeldEntries {
  source: FeedSource;
  /** The large authors, which only the range of the first page tells; the latest followed first. */
  large: string[];
}

async function readEntries(db: Db, userId: string, range: FeedRange): Promise<HeldEntries> {
  const { items, lastKey } = await db.table.query(feedEntriesRequest(userId, range));
  const list = items.find(largeFollowedEntity.is);
  const entries = db.table.readEach(
    items.filter((item) => item !== list),
    feedEntryEntity.parse,
  );
  const places = entries.map(({ ulid, ownerId }) => ({ ulid, ownerId }));
  const large = db.table.readEach(list ? [list] : [], largeFollowedEntity.parse).flatMap(largeAuthors);
  const reached = lastKey ? keys.feedEntry.sort.parse(String(lastKey.SK)) : null;
  return { source: { items: places, reached }, large };
}

/** Asks large authors, each with a Query of its own, all at once. */
async function readAuthors(db: Db, authorIds: string[], range: FeedRange): Promise<Map<string, FeedSource>> {
  const sources = await Promise.all(authorIds.map((authorId) => readAuthor(db, authorId, range)));
  return new Map(authorIds.map((authorId, at) => [authorId, sources[at] ?? { items: [], reached: null }]));
}

/**
 * Returns what a feed holds below a place: the entries, merged with the photos of large authors. One round trip: pages
 * after the first carry the authors in their cursor, and for the first page the process remembers them. Where it does
 * not, or wrongly, the entries' own Query tells, and the authors it did not expect cost a second round trip.
 */
export async function readRecent(
  db: Db,
  { userId, place, range }: { userId: string; place: RecentPlace; range: FeedRange },
): Promise<MergedItems & { large: string[] }> {
  const most = db.feedLimits.largeAuthors;
  const expected = (place.large ?? db.targets.largeFollowed.get(userId) ?? []).slice(0, most);
  const [entries, answers] = await Promise.all([readEntries(db, userId, range), readAuthors(db, expected, range)]);
  const large = place.large ? expected : entries.large.slice(0, most);
  const unexpected = large.filter((authorId) => !answers.has(authorId));
  for (const [authorId, source] of await readAuthors(db, unexpected, range)) answers.set(authorId, source);
  if (!place.large) db.targets.largeFollowed.set(userId, large);
  const sources = large.flatMap((authorId) => answers.get(authorId) ?? []);
  return { ...mergeSources([entries.source, ...sources], range), large };
}
