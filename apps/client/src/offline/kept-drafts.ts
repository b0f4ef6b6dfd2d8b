import { del, get, set } from "idb-keyval";
import { client } from "../api/client.ts";
import { forgetKept, type Whose } from "./forget-kept.ts";
import { createKeptStore } from "./kept-store.ts";

/** A thing that somebody can have begun and not finished: one of each. */
export type DraftKind = "share" | "profile";

const store = createKeptStore("quick-photos-drafts", "drafts");

/** Where drafts are on a device that keeps nothing, until the page is closed. */
const unkept = new Map<string, unknown>();

/** Whoever is signed in sees their own drafts only; it begins with whose they are. */
const keyOf = (userId: string, kind: DraftKind): string => `${userId} ${kind}`;

/** Returns what somebody left unfinished on this device; undefined when there is nothing. */
export async function keptDraft<T>(userId: string, kind: DraftKind): Promise<T | undefined> {
  const key = keyOf(userId, kind);
  // Under this key there is only what `keepDraft` has put there.
  return (unkept.get(key) as T | undefined) ?? (await get<T>(key, store).catch(() => undefined));
}

/** Keeps what somebody has begun, in the place of what was kept of it; not for those who have signed out meanwhile. */
export async function keepDraft(userId: string, kind: DraftKind, draft: object): Promise<void> {
  if (client.session.read()?.userId !== userId) return;
  const key = keyOf(userId, kind);
  await set(key, draft, store).catch(() => unkept.set(key, draft));
}

/** Forgets what is finished or given up. */
export async function forgetDraft(userId: string, kind: DraftKind): Promise<void> {
  const key = keyOf(userId, kind);
  unkept.delete(key);
  await del(key, store).catch(() => undefined); // a device that keeps nothing has nothing
}

/** Forgets all that people have begun here. */
export async function forgetDrafts(whose: Whose): Promise<void> {
  for (const key of unkept.keys()) if (whose(key.replace(/ .*/, ""))) unkept.delete(key);
  await forgetKept(store, whose);
}
