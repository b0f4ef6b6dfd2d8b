import type { Db } from "../../db.ts";
import { exploreLists } from "../../entities/explore-entry.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { type ExploreTile, readExplored } from "../explore/read-explored.ts";
import { followsAmong } from "./compute-suggestions.ts";
import { photosShown } from "./newest-photos.ts";

/** Entries looked through of each list of everybody's photos: 4.5 read units, and many times the people who are shown. */
export const entriesLooked = 60;

/** People checked for whether they are followed already: keys in one BatchGetItem (a DynamoDB limit). */
const checked = 100;

/** Somebody with photos of theirs. */
interface Photographer {
  user: UserCard;
  photos: ExploreTile[];
}

/** Returns the owners of photos in the order of these, each once, with as many of theirs as are shown. */
function photographersOf(tiles: ExploreTile[]): Photographer[] {
  const met = new Map<string, Photographer>();
  for (const tile of tiles) {
    const { user, photos } = met.get(tile.owner.userId) ?? { user: tile.owner, photos: [] };
    const isNew = photos.length < photosShown && photos.every(({ entry }) => entry.ulid !== tile.entry.ulid);
    met.set(user.userId, { user, photos: isNew ? [...photos, tile] : photos });
  }
  return [...met.values()];
}

/**
 * Returns people whose photos are well liked or recent, with up to three of these each: first whoever has three. For
 * somebody whose friends suggest nobody. A Query of each list side by side, and a BatchGetItem for who is followed.
 */
export async function suggestStrangers(
  db: Db,
  { userId, now }: { userId: string; now: Date },
): Promise<Photographer[]> {
  const lists = exploreLists.toReversed();
  const pages = await Promise.all(lists.map((list) => readExplored(db, list, { limit: entriesLooked, now })));
  const photographers = photographersOf(pages.flatMap(({ items }) => items))
    .filter(({ user }) => user.userId !== userId)
    .slice(0, checked);
  const followed = await followsAmong(
    db,
    userId,
    photographers.map(({ user }) => user.userId),
  );
  return photographers
    .filter(({ user }) => !followed.has(user.userId))
    .toSorted((a, b) => b.photos.length - a.photos.length);
}
