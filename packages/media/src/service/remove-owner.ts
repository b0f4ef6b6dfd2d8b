import { fallbackKey } from "../fallback-key.ts";
import { isKeySegment, ownerPrefixes, pictureKey } from "../media-keys.ts";
import type { ObjectStore } from "../object-store.ts";

/** Keys held at a time: enough to keep a store busy, and next to no memory. */
const batchSize = 100;

async function removeAll(store: ObjectStore, prefix: string): Promise<void> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) {
    keys.push(key);
    if (keys.length === batchSize) await store.delete(keys.splice(0));
  }
  await store.delete(keys);
}

/** Removes every file of an owner: photos, what says of them what they are, uploads that were never finished, pictures. */
export async function removeOwner(store: ObjectStore, ownerId: string): Promise<void> {
  if (!isKeySegment(ownerId)) throw new TypeError("ids consist of letters and digits");
  for (const prefix of ownerPrefixes(ownerId)) await removeAll(store, prefix);
  await store.delete([pictureKey(ownerId), fallbackKey(pictureKey(ownerId))]);
}
