import * as z from "zod";
import type { Db } from "../../db.ts";
import type { ArchivePlace } from "./feed-cursor.ts";
import { oldestPosition } from "./feed-position.ts";
import { followedGroupRequest } from "./feed-requests.ts";
import { type MergedItems, mergeSources } from "./merge-sources.ts";
import { readAuthor } from "./read-author.ts";

const followedSchema = z.object({ followedId: z.string() });

/** Photos asked of an author, at least: they take one read unit as one photo does. */
const fewestPhotos = 5;

/** Returns how many photos to ask of each author: three times their even share, so that few pages end up short. */
function sharePerAuthor(limit: number, authors: number): number {
  return Math.min(limit, Math.max(fewestPhotos, Math.ceil((3 * limit) / authors)));
}

/**
 * Returns what is older than a feed holds: the photos of a group of those whom somebody follows, and in the first group
 * their own. One Query for the group and, at once, one for each author in it. `nextAfter` is where the next group
 * begins, null for the last.
 */
export async function readArchive(
  db: Db,
  { userId, place, limit }: { userId: string; place: ArchivePlace; limit: number },
): Promise<MergedItems & { nextAfter: string | null }> {
  const { before, after } = place;
  const group = followedGroupRequest(userId, { after, size: db.feedLimits.archiveAuthors });
  const { items, lastKey } = await db.table.query(group);
  const followed = items.map((item) => followedSchema.parse(item).followedId);
  const authors = after === null ? [userId, ...followed] : followed;
  const range = { before, horizon: oldestPosition, limit: sharePerAuthor(limit, authors.length) };
  const sources = await Promise.all(authors.map((authorId) => readAuthor(db, authorId, range)));
  return { ...mergeSources(sources, { before, limit }), nextAfter: lastKey ? (followed.at(-1) ?? null) : null };
}
