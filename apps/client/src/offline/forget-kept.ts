import { delMany, keys, type UseStore } from "idb-keyval";

/** Says of a person, by their id, whether they are meant. */
export type Whose = (userId: string) => boolean;

/** Deletes of a store what is kept under the ids of people; a key begins with one, up to a space. */
export async function forgetKept(store: UseStore, whose: Whose): Promise<void> {
  // A device that keeps nothing has nothing.
  const all = await keys<string>(store).catch(() => []);
  const theirs = all.filter((key) => whose(key.replace(/ .*/, "")));
  await delMany(theirs, store).catch(() => undefined);
}
