import { createStore, delMany, get, set } from "idb-keyval";
import { client } from "../api/client.ts";

/** What somebody can have begun: one of each. */
const kinds = ["share", "profile"] as const;

/** A thing that somebody can have begun and not finished. */
export type DraftKind = (typeof kinds)[number];

const store = createStore("quick-photos-drafts", "drafts");

/** Where drafts are on a device that keeps nothing, until the page is closed. */
const unkept = new Map<string, unknown>();

/** Whoever is signed in sees their own drafts only. */
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

/** Forgets what is finished or given up; left out, all that somebody has begun, as when they sign out. */
export async function forgetDrafts(userId: string, ...which: DraftKind[]): Promise<void> {
  const keys = (which.length > 0 ? which : kinds).map((kind) => keyOf(userId, kind));
  for (const key of keys) unkept.delete(key);
  await delMany(keys, store).catch(() => undefined); // a device that keeps nothing has nothing
}
