import { isDeepStrictEqual } from "node:util";
import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import { exploreEntries, exploreKeys } from "../entities/explore-entries.ts";
import { type ExploreEntry, exploreEntryEntity, exploreEntryKey, exploreLists } from "../entities/explore-entry.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import { formatPhotoId, type PhotoAddress } from "../ids.ts";
import { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { type ItemsByKey, readItems } from "./read-items.ts";
import { type ExploredPhoto, settleExplored } from "./settle-explored.ts";

/** A photo that items are about, with the entries of it that are among them. */
type Met = PhotoAddress & { entries: PrimaryKey[] };

function photosAmong(items: Item[]): Met[] {
  const met = new Map<string, Met>();
  for (const item of items) {
    const entry = exploreEntryEntity.tryParse(item);
    const { ownerId, ulid } = entry ?? photoEntity.tryParse(item) ?? {};
    if (ownerId === undefined || ulid === undefined) continue;
    const photoId = formatPhotoId({ ownerId, ulid });
    const entries = [...(met.get(photoId)?.entries ?? []), ...(entry ? [exploreEntryKey(entry)] : [])];
    met.set(photoId, { ownerId, ulid, entries });
  }
  return [...met.values()];
}

const withoutShard = ({ shard: _, ...entry }: ExploreEntry) => entry;

/** Returns whether the entries of a photo are the ones that it has to have, each in one of the shards that it may lie in. */
function isLevel({ photo, former }: ExploredPhoto, expected: ExploreEntry[], rows: ItemsByKey): boolean {
  const found = former.flatMap((key) => exploreEntryEntity.tryParse(rows.get(key)) ?? (rows.get(key) ? [null] : []));
  if (!photo) return found.length === 0;
  return isDeepStrictEqual(
    found.map((entry) => entry && withoutShard(entry)),
    expected.map(withoutShard),
  );
}

/**
 * Puts those photos where they belong in the lists of everybody's photos that are among the items, by themselves or by such
 * an entry, and returns how many were not there, or were where they do not belong. Photos that cannot be read are left to
 * the audit.
 */
export async function levelExplored(db: Db, items: Item[], now: Date): Promise<number> {
  const terms = { shards: db.exploreShards, now };
  const met = photosAmong(items);
  const stored = await readItems(db, met.map(keys.photo.key), true);
  const photos = met.flatMap(({ entries, ...address }): ExploredPhoto[] => {
    const item = stored.get(keys.photo.key(address));
    const photo = item ? photoEntity.tryParse(item) : null;
    if (photo === undefined) return [];
    const former = distinct([...(photo ? exploreKeys(photo, terms) : []), ...entries]);
    return [{ ...address, photo, lists: exploreLists, former }];
  });
  const rows = await readItems(
    db,
    photos.flatMap(({ former }) => former),
    true,
  );
  const entriesOf = (photo: Photo | null) => (photo ? exploreEntries(photo, terms) : []);
  const others = photos.filter((photo) => !isLevel(photo, entriesOf(photo.photo), rows));
  await settleExplored(db, others, now);
  return others.length;
}

const distinct = (places: PrimaryKey[]) => [...new Map(places.map((key) => [`${key.PK}\n${key.SK}`, key])).values()];
