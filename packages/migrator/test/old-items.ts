import { createUlid, type Db } from "@quick-photos/db";
import { type Item, type PrimaryKey, photoEntity, sessionEntity } from "@quick-photos/db/items";
import { aPhoto } from "@quick-photos/testing/people";

const at = "2026-11-22T10:00:00.000Z";

/** A stored item, with its key. */
export type Stored = Item & PrimaryKey;

const store = async (db: Db, item: Item): Promise<Stored> => {
  await db.table.put({ Item: item });
  const { PK, SK } = item;
  return { ...item, PK: String(PK), SK: String(SK) };
};

/** Stores a photo as the first version of the code did: without `altText`. */
export async function storeOldPhoto(db: Db, changes: Item = {}): Promise<Stored> {
  const owner = { userId: "ANNA", username: "anna", displayName: "Anna", picture: null, version: 1 };
  const counts = { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 };
  const shown = { ...aPhoto("ANNA"), createdAt: at, altText: "", owner, counts, latestReactors: [], watermarks: {} };
  const { altText: _, ...item } = photoEntity.toItem(shown);
  return store(db, { ...item, v: 1, ...changes });
}

/** Stores a session as the first version of the code did. */
export function storeOldSession(db: Db): Promise<Stored> {
  const times = { createdAt: at, rotatedAt: at, expiresAt: 4_070_908_800 };
  const session = { userId: "ANNA", sessionId: createUlid(), secretHash: "a hash", ...times };
  return store(db, { ...sessionEntity.toItem(session), v: 1 });
}

/** Returns an item as it is stored now. */
export async function readItem(db: Db, { PK, SK }: PrimaryKey): Promise<Item | undefined> {
  return db.table.get({ Key: { PK, SK }, ConsistentRead: true });
}
