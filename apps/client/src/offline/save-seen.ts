import type { DehydratedState } from "@tanstack/react-query";
import { promisifyRequest } from "idb-keyval";
import { client } from "../api/client.ts";
import { snapshot } from "./kept-cache.ts";
import { countWaiting } from "./kept-mutation.ts";
import { keyOfWaiting, seenStore } from "./seen-store.ts";
import { tabLock } from "./tab-lock.ts";

let last = Promise.resolve();

/**
 * Writes to the device all there is to keep of whoever is signed in, one time after the other, and takes away what was
 * kept under the key of a closed tab, when that is this tab's now.
 */
export function saveSeen(userId: string, adopted?: string): Promise<void> {
  last = last.then(() => write(userId, adopted));
  return last;
}

async function write(userId: string, adopted?: string): Promise<void> {
  // Held before anything is there, or another tab would take it for left behind.
  if (countWaiting() > 0) await tabLock.hold();
  if (client.session.read()?.userId !== userId) return tabLock.release(); // they have just left, in another tab
  const { mutations, queries } = snapshot();
  await seenStore("readwrite", (store) => {
    store.put({ queries, mutations: [] } satisfies DehydratedState, userId);
    if (mutations.length > 0) store.put(mutations, keyOfWaiting(userId));
    else store.delete(keyOfWaiting(userId));
    if (adopted) store.delete(adopted);
    return promisifyRequest(store.transaction);
  }).catch(() => undefined);
  if (mutations.length === 0) tabLock.release();
}
