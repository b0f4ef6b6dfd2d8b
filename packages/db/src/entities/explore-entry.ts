import { decodeTime, encodeTime, TIME_LEN } from "ulid";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { photoMediaSchema } from "./photo.ts";
import { firstVersion } from "./versions.ts";

/** The lists of everybody's photos: the newest, and those that many have reacted to. */
export const exploreLists = ["RECENT", "LIKED"] as const;

/** One of the lists of everybody's photos. */
export type ExploreList = (typeof exploreLists)[number];

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Milliseconds that a photo with twice as many reactions stands above one that is as old: two days. So what everybody
 * likes stays for a while, and gives way by itself.
 */
const levelMs = 2 * dayMs;

/** How far back the lists of everybody's photos go, in milliseconds of their order: what is older expires. */
export const exploreHorizonMs = 90 * dayMs;

/** A photo in one of the lists: at level 0 among the recent ones, above it among those that are well liked. */
export interface ExploreStand {
  ulid: string;
  level: number;
}

/** Returns the list of an entry at a level. */
export const listOf = ({ level }: Pick<ExploreStand, "level">): ExploreList => (level === 0 ? "RECENT" : "LIKED");

/** Returns where an entry stands in its list: a ULID by whose time the list is ordered, the photo's own or a later one. */
export function placeOf({ ulid, level }: ExploreStand): string {
  const timeMs = decodeTime(ulid) + Math.max(0, level - 1) * levelMs;
  return encodeTime(timeMs, TIME_LEN) + ulid.slice(TIME_LEN);
}

/** Returns when an entry has left its list, in seconds since the epoch. */
export const exploreExpiry = (stand: ExploreStand) =>
  Math.floor((decodeTime(placeOf(stand)) + exploreHorizonMs) / 1_000);

/** Returns the parts of an entry's key. */
function exploreKeyParts({ shard, ownerId, ...stand }: ExploreStand & { shard: string; ownerId: string }) {
  return { list: listOf(stand), shard, place: placeOf(stand), ownerId };
}

/**
 * A photo in a list of everybody's, with all that a tile shows of it: a page is one Query, and reads no photo. It carries
 * nobody's name and no count, so neither a rename nor most reactions write to it; docs/decisions/0068 has the arithmetic.
 */
export const exploreEntryEntity = defineEntity({
  type: "ExploreEntry",
  versions: firstVersion({
    level: z.number().int().min(0),
    /** Which of the partitions that the list is spread over. */
    shard: z.string(),
    ownerId: z.string(),
    ulid: z.string(),
    /** What the photo is called to those who do not see it: as its owner describes it, else the caption; cut. */
    altText: z.string(),
    media: photoMediaSchema,
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }),
  key: keys.exploreEntry,
  keyParts: exploreKeyParts,
  owner: null,
  parents: { photo: keys.photo.key },
  cards: {},
  counted: {},
  exported: { because: "it is a photo of the export once more, as a list of everybody's shows it" },
  expires: "always",
  projected: true,
});

/** Returns the key of an entry. */
export const exploreEntryKey = (entry: Parameters<typeof exploreKeyParts>[0]) =>
  keys.exploreEntry.key(exploreKeyParts(entry));

/** A photo in a list of everybody's, as stored. */
export type ExploreEntry = z.infer<typeof exploreEntryEntity.schema>;
