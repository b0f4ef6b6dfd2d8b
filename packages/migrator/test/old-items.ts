import { createUlid, type Db } from "@quick-photos/db";
import { type Item, type PrimaryKey, photoEntity, sessionEntity } from "@quick-photos/db/items";
import { aPhoto } from "@quick-photos/testing/people";

const at = "2026-11-22T10:00:00.000Z";

/** A stored item, with its key. */
export type Stored = Item & PrimaryKey;

const withKey = (item: Item): Stored => ({ ...item, PK: String(item.PK), SK: String(item.SK) });

/** Returns a photo as the first version of the code stored it: without `altText`. */
export function oldPhoto(ownerId: string, ulid: string): Stored {
  const owner = { userId: ownerId, username: "anna", displayName: "Anna", picture: null, version: 1 };
  const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
  const shown = { ...aPhoto(ownerId), ulid, createdAt: at, altText: "", owner };
  const { altText: _, ...item } = photoEntity.toItem({ ...shown, counts, latestReactors: [], watermarks: {} });
  return withKey({ ...item, v: 1 });
}

async function store(db: Db, item: Stored): Promise<Stored> {
  await db.table.put({ Item: item });
  return item;
}

/** Stores such a photo of Anna's, with other attributes where they are given. */
export function storeOldPhoto(db: Db, changes: Item = {}): Promise<Stored> {
  return store(db, { ...oldPhoto("ANNA", createUlid()), ...changes });
}

/** Stores a session as the first version of the code did. */
export function storeOldSession(db: Db): Promise<Stored> {
  const times = { createdAt: at, rotatedAt: at, expiresAt: 4_070_908_800 };
  const session = { userId: "ANNA", sessionId: createUlid(), secretHash: "a hash", ...times };
  return store(db, withKey({ ...sessionEntity.toItem(session), v: 1 }));
}

/** Returns an item as it is stored now. */
export async function readItem(db: Db, { PK, SK }: PrimaryKey): Promise<Item | undefined> {
  return db.table.get({ Key: { PK, SK }, ConsistentRead: true });
}
