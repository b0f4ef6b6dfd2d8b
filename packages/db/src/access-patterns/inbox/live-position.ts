import { createHash } from "node:crypto";
import * as z from "zod";
import type { Notification } from "../../entities/notification.ts";
import { DbError } from "../../errors.ts";
import { decodeCursor, encodeCursor } from "../../pages/cursor.ts";

/** What tells one piece of news from every other: whose row, and which change of it. */
type News = Pick<Notification, "notificationId" | "changedAt">;

/** How far a listener has been told; it never changes, a later place is another one. */
export interface LivePosition {
  /** What may have changed without having been told: everything from this time on that `has` does not know. */
  readonly since: Date;
  /** Returns whether this has been told. */
  has(news: News): boolean;
  /** Returns the position after telling this. */
  after(news: News): LivePosition;
  /** Returns the position as an opaque event id of this user's stream. */
  toEventId(userId: string): string;
}

/**
 * Milliseconds by which news may become visible out of the order of its times: clocks of processes that differ, shards
 * that are read unevenly, a write that was tried again.
 */
const windowMs = 60_000;

/**
 * Pieces of news remembered within the window. Of a burst of more the oldest count as told without being known by name:
 * an id travels with every event, and 200 of them are 1.2 kB.
 */
const mostRemembered = 200;

/** Characters of base64url that stand for a piece of news: 36 bits, so that 200 of them hardly ever meet. */
const hashLength = 6;

const listName = (userId: string) => `inbox.live ${userId}`;

function hashOf({ notificationId, changedAt }: News): string {
  return createHash("sha256").update(`${notificationId} ${changedAt}`).digest("base64url").slice(0, hashLength);
}

/** `told` holds the hashes of news by its time in milliseconds, the oldest first; `floorMs` only rises. */
function createPosition(newestMs: number, floorMs: number, told: ReadonlyMap<string, number>): LivePosition {
  const sinceMs = Math.max(floorMs, newestMs - windowMs);
  return {
    since: new Date(sinceMs),
    has: (news) => told.has(hashOf(news)),
    after(news) {
      const timeMs = Date.parse(news.changedAt);
      const nextMs = Math.max(newestMs, timeMs);
      const all = [...told, [hashOf(news), timeMs] as const].sort(([, a], [, b]) => a - b);
      const within = all.filter(([, toldMs]) => toldMs >= nextMs - windowMs);
      const forgotten = within.at(-mostRemembered - 1)?.[1];
      const kept = within.slice(-mostRemembered);
      return createPosition(
        nextMs,
        forgotten === undefined ? floorMs : Math.max(floorMs, forgotten + 1),
        new Map(kept),
      );
    },
    toEventId: (userId) =>
      encodeCursor(listName(userId), {
        newest: new Date(newestMs).toISOString(),
        floor: new Date(floorMs).toISOString(),
        told: [...told.keys()].join(""),
      }),
  };
}

/** Returns the position of a listener who begins now: what is in the inbox already has to be counted as told. */
export function startLivePosition(now: Date): LivePosition {
  return createPosition(now.getTime(), 0, new Map());
}

const positionSchema = z.object({ newest: z.iso.datetime(), floor: z.iso.datetime(), told: z.string() });

/** Returns the position behind an event id. Throws `CURSOR_INVALID` for one that is altered or of another user. */
export function parseLivePosition(userId: string, eventId: string): LivePosition {
  const parsed = positionSchema.safeParse(decodeCursor(listName(userId), eventId));
  if (!parsed.success) throw new DbError("CURSOR_INVALID", "the event id says no place", { cause: parsed.error });
  const newestMs = Date.parse(parsed.data.newest);
  const hashes = parsed.data.told.match(new RegExp(`.{${hashLength}}`, "g")) ?? [];
  // When each was told is not in the id; as if just now, it is remembered for the whole window.
  return createPosition(newestMs, Date.parse(parsed.data.floor), new Map(hashes.map((hash) => [hash, newestMs])));
}
