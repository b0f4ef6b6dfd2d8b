import { decodeTime } from "ulid";
import * as z from "zod";
import { keys } from "../keys/key-design.ts";
import { defineEntity } from "./entity.ts";
import { firstVersion } from "./versions.ts";

/** How far back feeds hold entries, in milliseconds: what is older is asked for when somebody goes there. */
export const feedHorizonMs = 30 * 24 * 60 * 60 * 1_000;

/** Milliseconds that an entry outlives the horizon: more than clocks differ and jobs linger. */
const slackMs = 24 * 60 * 60 * 1_000;

/** That a photo belongs into somebody's feed: a pointer, so that the photo's counts live in one place. */
export const feedEntryEntity = defineEntity({
  type: "FeedEntry",
  versions: firstVersion({
    /** Whose feed. */
    userId: z.string(),
    ulid: z.string(),
    ownerId: z.string(),
    /** Seconds since the epoch. */
    expiresAt: z.number().int(),
  }),
  key: keys.feedEntry,
  keyParts: (value) => value,
  owner: "userId",
  parents: { photo: keys.photo.key },
  cards: {},
  counted: {},
  exported: "feed",
  expires: "always",
  projected: true,
});

/** Returns when the entries of a photo expire, in seconds since the epoch. */
export function feedEntryExpiry(ulid: string): number {
  return Math.floor((decodeTime(ulid) + feedHorizonMs + slackMs) / 1_000);
}
