import type { DehydratedState } from "@tanstack/react-query";
import { keys } from "idb-keyval";
import { createKeptStore } from "./kept-store.ts";
import { tabId } from "./tab-lock.ts";

/**
 * Where this device keeps what was last seen, under whose it is, and what waits to be sent, under whose it is and the tab
 * that sends it: what is seen may be that of whichever tab wrote last, what waits may not.
 */
export const seenStore = createKeptStore("quick-photos", "seen");

/** What was done and is not answered yet. */
export type Waiting = DehydratedState["mutations"];

/** Under which this tab keeps what somebody did in it; it begins with whose it is. */
export const keyOfWaiting = (userId: string): string => `${userId} ${tabId}`;

/** Returns the tab of such a key. */
export const tabOf = (key: string): string => key.replace(/.* /, "");

/** Returns under which keys there is what somebody did in other tabs, those that were closed before it was sent among them. */
export async function keysOfWaitingElsewhere(userId: string): Promise<string[]> {
  const all = await keys<string>(seenStore).catch(() => []);
  return all.filter((key) => key.startsWith(`${userId} `) && key !== keyOfWaiting(userId));
}
