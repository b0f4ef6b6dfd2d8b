import type { Db } from "../../db.ts";
import { tileTextOf } from "../../entities/explore-entries.ts";
import { photoEntity } from "../../entities/photo.ts";
import type { Candidate, Suggestions } from "../../entities/suggestions.ts";
import { keys } from "../../keys/key-design.ts";
import { readItems } from "../../pages/read-items.ts";
import type { Tile } from "../explore/read-explored.ts";
import { newestPhotosRequest } from "./suggestion-requests.ts";

/** Photos that somebody is suggested with. */
export const photosShown = 3;

/** ULIDs of some people's newest photos, the newest first, by the owner's id. */
type NewestPhotos = NonNullable<Suggestions["photos"]>;

/** Returns which photos candidates are shown with; those without any are missing. A Query each, side by side. */
export async function findNewestPhotos(db: Db, candidates: Candidate[]): Promise<NewestPhotos> {
  const found = await Promise.all(
    candidates.map(async ({ userId }) => {
      const { items } = await db.table.query(newestPhotosRequest(userId, photosShown));
      return [userId, db.table.readEach(items, photoEntity.parse).map(({ ulid }) => ulid)] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, ulids]) => ulids.length > 0));
}

/** Returns the photos found that are there by now, as tiles by the owner's id: one BatchGetItem for all of them. */
export async function readNewestPhotos(db: Db, found: NewestPhotos): Promise<ReadonlyMap<string, Tile[]>> {
  const photoKeys = Object.entries(found).flatMap(([ownerId, ulids]) =>
    ulids.map((ulid) => keys.photo.key({ ownerId, ulid })),
  );
  const tiles = new Map<string, Tile[]>();
  for (const photo of await readItems(db.table, photoKeys, photoEntity.parse)) {
    const { ownerId, ulid, media, createdAt, owner } = photo;
    const tile = { entry: { ownerId, ulid, media, altText: tileTextOf(photo) }, createdAt, owner };
    tiles.set(ownerId, [...(tiles.get(ownerId) ?? []), tile]);
  }
  return tiles;
}
