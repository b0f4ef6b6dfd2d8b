import { createStore, type UseStore } from "idb-keyval";

/**
 * Returns where this device keeps things of a kind. A browser that is told to keep nothing throws at the very look, where
 * others say so in their answer: whoever asks finds a rejection in either case.
 */
export function createKeptStore(database: string, name: string): UseStore {
  const use = createStore(database, name);
  return async (mode, callback) => use(mode, callback);
}
