import { graphemes, reactionKinds } from "@quick-photos/contract";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { type ExploreEntry, exploreEntryKey, exploreExpiry } from "./explore-entry.ts";
import type { Photo } from "./photo.ts";

/** Reactions from which on a photo is well liked. */
const wellLiked = 4;

/** Characters of a photo's words that a tile has for those who do not see it: a sentence, which bounds the row. */
const altTextLength = 140;

/** Crockford's digits, in their order. */
const ulidDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many shards the lists have, and what time it is. */
interface ExploreTerms {
  shards: number;
  now: Date;
}

/**
 * Returns how well a photo is liked: 0 below four reactions, 1 from there on, and 1 more each time that they have doubled.
 * So of all reactions few change it, in a crowd of a million nineteen.
 */
export function levelOf({ counts }: Pick<Photo, "counts">): number {
  const total = reactionKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return total < wellLiked ? 0 : Math.floor(Math.log2(total / wellLiked)) + 1;
}

/** Returns the levels at which a photo stands in lists that it has not left by its age: among the recent, and its own. */
function levelsOf(photo: Pick<Photo, "ulid" | "counts">, now: Date): number[] {
  const levels = [...new Set([0, levelOf(photo)])];
  return levels.filter((level) => exploreExpiry({ ulid: photo.ulid, level }) * 1_000 > now.getTime());
}

/**
 * Returns the shard of a photo among so many: by the last digit of its ULID, which is one of 32 at random, so that as many
 * photos lie in each.
 */
const shardAmong = (ulid: string, shards: number) => String(ulidDigits.indexOf(ulid.slice(-1)) % shards);

/** Returns the shards in which a photo may lie: that of today, and those of when the lists had half as many, or a quarter. */
function shardsOf(ulid: string, shards: number): string[] {
  const counts = Array.from({ length: Math.log2(shards) + 1 }, (_, at) => shards / 2 ** at);
  return [...new Set(counts.map((count) => shardAmong(ulid, count)))];
}

/** Returns what a photo is called in one line, cut where it is longer than a tile needs. */
export function tileTextOf({ altText, caption }: Pick<Photo, "altText" | "caption">): string {
  const words = graphemes((altText.trim() || caption.trim()).replace(/\s+/g, " "));
  return words.length > altTextLength ? `${words.slice(0, altTextLength - 1).join("")}…` : words.join("");
}

/** Returns the entries that a photo has at a time: a function of what it is like, and of nothing that was before. */
export function exploreEntries(photo: Photo, { shards, now }: ExploreTerms): ExploreEntry[] {
  const levels = levelsOf(photo, now);
  if (levels.length === 0) return []; // most photos are older, and to count the characters of words takes its time
  const { ownerId, ulid, media } = photo;
  const shown = { shard: shardAmong(ulid, shards), ownerId, ulid, altText: tileTextOf(photo), media };
  return levels.map((level) => ({ level, ...shown, expiresAt: exploreExpiry({ ulid, level }) }));
}

/** Returns every key under which a photo like this may have an entry, whatever number of shards there was before. */
export function exploreKeys(
  photo: Pick<Photo, "ownerId" | "ulid" | "counts">,
  { shards, now }: ExploreTerms,
): PrimaryKey[] {
  const { ownerId, ulid } = photo;
  return levelsOf(photo, now).flatMap((level) => {
    return shardsOf(ulid, shards).map((shard) => exploreEntryKey({ ulid, level, shard, ownerId }));
  });
}
