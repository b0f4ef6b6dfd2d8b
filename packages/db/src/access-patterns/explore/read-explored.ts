import { decodeTime } from "ulid";
import type { Db } from "../../db.ts";
import type { Item } from "../../entities/entity.ts";
import { type ExploreEntry, type ExploreList, exploreEntryEntity, placeOf } from "../../entities/explore-entry.ts";
import type { UserCard } from "../../entities/user-card.ts";
import { keys } from "../../keys/key-design.ts";
import type { Page, PageRequest } from "../../pages/query-page.ts";
import { lookUpCards } from "../../targets/look-up-cards.ts";
import { decodeWalk, type ExploreWalk, encodeWalk } from "./explore-cursor.ts";
import { exploreRequest } from "./explore-request.ts";

/** Which page, and at what time it is read. */
export interface ExploreInput extends PageRequest {
  now: Date;
}

/** What a tile shows of a photo, when it was published (ISO 8601), and whose it is. */
export interface Tile {
  entry: Pick<ExploreEntry, "ownerId" | "ulid" | "altText" | "media">;
  createdAt: string;
  owner: UserCard;
}

/** A photo of a list of everybody's. */
export interface ExploreTile extends Tile {
  entry: ExploreEntry;
}

/** Returns a walk that begins at another shard from one millisecond to the next, so that first pages are spread over all. */
const newWalk = (db: Db, now: Date): ExploreWalk => ({ next: now.getTime() % db.exploreShards, places: new Map() });

/** Returns where an item stands, also one that cannot be read. */
const placeAt = ({ SK }: Item): string | null => keys.exploreEntry.sort.parse(String(SK))?.place ?? null;

/** Returns the shard after one, of those that are not read to their end; undefined when all are. */
function openAfter(shard: number, shards: number, places: ExploreWalk["places"]): number | undefined {
  const others = Array.from({ length: shards }, (_, at) => (shard + at) % shards);
  return others.find((number) => places.get(number) !== null);
}

/**
 * Reads entries until the page is full: of one shard, and of the next ones only where that ends. The next page begins
 * with the shard after the last one.
 */
async function readEntries(db: Db, list: ExploreList, { limit, now }: ExploreInput, begun: ExploreWalk) {
  const places = new Map(begun.places);
  const items: ExploreEntry[] = [];
  let room = limit;
  let shard = openAfter(begun.next, db.exploreShards, places);
  while (shard !== undefined && room > 0) {
    const range = { shard: String(shard), before: places.get(shard) ?? null, now };
    // An entry more than there is room for, so that a shard which ends with the page is known to.
    const page = await db.table.query(exploreRequest(list, { ...range, limit: room + 1 }));
    const shown = page.items.slice(0, room);
    const last = page.items.length > room || page.lastKey ? shown.at(-1) : undefined;
    places.set(shard, last ? placeAt(last) : null);
    items.push(...db.table.readEach(shown, exploreEntryEntity.parse));
    room -= shown.length;
    shard = openAfter(shard + 1, db.exploreShards, places);
  }
  return {
    items: items.sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1)),
    walk: shard === undefined ? null : { next: shard, places },
  };
}

/**
 * Returns a page of a list of everybody's photos, with the cards of their owners as the process knows them; photos of
 * whoever is gone are left out. One Query, however large the list is; where it has several shards and one of them ends,
 * one more. Throws `CURSOR_INVALID`.
 */
export async function readExplored(db: Db, list: ExploreList, input: ExploreInput): Promise<Page<ExploreTile>> {
  const begun = input.cursor === undefined ? newWalk(db, input.now) : decodeWalk(list, input.cursor);
  const { items, walk } = await readEntries(db, list, input, begun);
  const owners = await lookUpCards(
    db,
    items.map(({ ownerId }) => ownerId),
  );
  return {
    items: items.flatMap((entry) => {
      const owner = owners.get(entry.ownerId);
      return owner ? [{ entry, createdAt: new Date(decodeTime(entry.ulid)).toISOString(), owner }] : [];
    }),
    nextCursor: walk && encodeWalk(list, walk),
  };
}
