import { LRUCache } from "lru-cache";
import type { UserCard } from "./entities/user-card.ts";

/** Users and photos remembered; some 10 MB when full. */
const maxEntries = 20_000;

/**
 * Milliseconds a target is believed to be unchanged. A card copied from a stale entry carries its old version, by
 * which it is recognised and rewritten.
 */
const timeToLiveMs = 30_000;

/** What is acted upon: the cards of users and the existence of photos, so that popular targets cost no read. */
export interface TargetCache {
  readonly cards: Pick<LRUCache<string, UserCard>, "get" | "set" | "delete" | "clear">;
  /** Photo ids known to exist. */
  readonly photos: Pick<LRUCache<string, true>, "get" | "set" | "delete" | "clear">;
  /** The large authors whom a reader of a feed follows: a guess, which the first page of the feed checks. */
  readonly largeFollowed: Pick<LRUCache<string, string[]>, "get" | "set">;
}

/** Makes the process's cache of targets. */
export function createTargetCache(): TargetCache {
  // By `max`, the library would make room for all of them before the first one comes.
  const options = { maxSize: maxEntries, sizeCalculation: () => 1, ttl: timeToLiveMs };
  return {
    cards: new LRUCache<string, UserCard>(options),
    photos: new LRUCache<string, true>(options),
    largeFollowed: new LRUCache<string, string[]>(options),
  };
}
