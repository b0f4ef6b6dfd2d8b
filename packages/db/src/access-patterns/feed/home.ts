import type { Db } from "../../db.ts";
import { keys } from "../../keys/key-design.ts";
import type { Page, PageRequest } from "../../pages/query-page.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now, theirPhoto } from "../examples.ts";
import { type ArchivePlace, decodeFeedPlace, encodeFeedPlace, type FeedPlace, firstPlace } from "./feed-cursor.ts";
import { horizonPosition, isOlder, newestPosition } from "./feed-position.ts";
import { feedEntriesRequest, ownReactionsRequest } from "./feed-requests.ts";
import type { FeedItem } from "./merge-sources.ts";
import { readArchive } from "./read-archive.ts";
import { readRecent } from "./read-recent.ts";
import { type FeedPhoto, showPhotos } from "./show-photos.ts";

export const home = accessPattern({
  id: "feed.home",
  question: "View the home feed",
  budget: { requests: 3, readUnits: 11 },
  sends: () => [
    {
      operation: "Query",
      request: feedEntriesRequest(me, { before: newestPosition, horizon: horizonPosition(now), limit: 20 }),
    },
    { operation: "BatchGetItem", request: { Keys: [keys.photo.key(theirPhoto)] } },
    { operation: "Query", request: ownReactionsRequest(me, { newest: theirPhoto, oldest: theirPhoto }), beside: true },
  ],
  /**
   * Returns a page of somebody's feed: their own photos and those of whom they follow, newest first, across what was
   * pushed, what large authors published, and, older than the horizon, what all of them did. Photos that are gone are
   * left out, so a page may be short, and even empty; it ends only where the photos end. Throws `CURSOR_INVALID`.
   */
  async run(db: Db, input: HomeFeedInput): Promise<Page<FeedPhoto>> {
    const { userId, cursor } = input;
    const place = cursor === undefined ? firstPlace : decodeFeedPlace(userId, cursor);
    const { items, next } = await planPage(db, place, input);
    return { items: await showPhotos(db, userId, items), nextCursor: next && encodeFeedPlace(userId, next) };
  },
});

/** Whose feed, and at what time it is read. */
export interface HomeFeedInput extends PageRequest {
  userId: string;
  now: Date;
}

interface PagePlan {
  items: FeedItem[];
  /** Where the next page begins; null when this is the last. */
  next: FeedPlace | null;
}

async function planArchive(db: Db, place: ArchivePlace, { userId, limit }: HomeFeedInput): Promise<PagePlan> {
  const { items, next, nextAfter } = await readArchive(db, { userId, place, limit });
  if (next) return { items, next: { ...place, before: next } };
  return { items, next: nextAfter === null ? null : { ...place, before: place.top, after: nextAfter } };
}

/** A page in which the horizon falls ends there, unless that would leave it empty. */
async function planPage(db: Db, place: FeedPlace, input: HomeFeedInput): Promise<PagePlan> {
  if (place.part === "archive") return planArchive(db, place, input);
  const { userId, now, limit } = input;
  const { before } = place;
  const horizon = horizonPosition(now);
  if (isOlder(before, horizon)) return planArchive(db, { part: "archive", before, top: before, after: null }, input);
  const { items, next, large } = await readRecent(db, { userId, place, range: { before, horizon, limit } });
  if (next) return { items, next: { part: "recent", before: next, large } };
  const archive: ArchivePlace = { part: "archive", before: horizon, top: horizon, after: null };
  return items.length > 0 ? { items, next: archive } : planArchive(db, archive, input);
}
