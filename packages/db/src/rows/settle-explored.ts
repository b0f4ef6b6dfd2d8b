import { isDeepStrictEqual } from "node:util";
import type { Db } from "../db.ts";
import { exploreEntries } from "../entities/explore-entries.ts";
import {
  type ExploreEntry,
  type ExploreList,
  exploreEntryEntity,
  exploreEntryKey,
  listOf,
} from "../entities/explore-entry.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import type { PhotoAddress } from "../ids.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { BatchWrite } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { readItems } from "./read-items.ts";

/** A photo whose places in the lists of everybody's photos are to be right. */
export interface ExploredPhoto extends PhotoAddress {
  /** As it is believed to be; null for one that is gone. */
  photo: Photo | null;
  /** The lists in which it may be another one; in the others nothing is written. */
  lists: readonly ExploreList[];
  /** Where it may have entries in these: where these are its places no more, they are deleted. */
  former: PrimaryKey[];
}

const identity = ({ PK, SK }: PrimaryKey) => `${PK}\n${SK}`;

/** Builds the writes that put a photo's entries where they belong, and take away what were. */
export function exploreWrites(entries: ExploreEntry[], former: PrimaryKey[]): BatchWrite[] {
  const places = new Set(entries.map((entry) => identity(exploreEntryKey(entry))));
  const left = new Map(former.map((key) => [identity(key), key]));
  return [
    ...entries.map((entry) => ({ PutRequest: { Item: exploreEntryEntity.toItem(entry) } })),
    ...[...left].flatMap(([name, Key]) => (places.has(name) ? [] : [{ DeleteRequest: { Key } }])),
  ];
}

/** What was written of a photo, by what it was believed to be. */
interface Written extends Omit<ExploredPhoto, "photo"> {
  entries: ExploreEntry[];
}

/**
 * Puts photos, each named once, where they belong in the lists of everybody's photos: a write for each list of each, and
 * one read of it behind them. Whichever is another by then, or gone, is done once more; what changes later has a later
 * record in the stream, which knows what the photo was when it was read here. So it may be repeated, and broken off
 * anywhere. What has left the lists by its age costs nothing.
 */
export async function settleExplored(db: Db, photos: ExploredPhoto[], now: Date): Promise<void> {
  const terms = { shards: db.exploreShards, now };
  const entriesIn = ({ lists }: Pick<ExploredPhoto, "lists">, photo: Photo | null | undefined) =>
    photo ? exploreEntries(photo, terms).filter((entry) => lists.includes(listOf(entry))) : [];
  let pending: Written[] = photos.map(({ photo, ...rest }) => ({ ...rest, entries: entriesIn(rest, photo) }));
  while (pending.length > 0) {
    const writes = pending.flatMap(({ entries, former }) => exploreWrites(entries, former));
    if (writes.length === 0) return;
    await inChunks(writes, db.table.batchSize, (chunk) => db.table.batchWrite(chunk));
    const found = await readItems(db, pending.map(keys.photo.key), true);
    pending = pending.flatMap((written) => {
      const item = found.get(keys.photo.key(written));
      const photo = photoEntity.tryParse(item);
      const entries = entriesIn(written, photo);
      // One that cannot be read is the audit's.
      if ((item && !photo) || isDeepStrictEqual(entries, written.entries)) return [];
      return [{ ...written, entries, former: written.entries.map(exploreEntryKey) }];
    });
  }
}
