import * as z from "zod";
import type { ExploreList } from "../../entities/explore-entry.ts";
import { DbError } from "../../errors.ts";
import { decodeCursor, encodeCursor } from "../../pages/cursor.ts";

/** How far a walk through a list of everybody's photos is. */
export interface ExploreWalk {
  /** The shard that the next page reads. */
  next: number;
  /** The place at which the walk is in each shard that it has read, by its number; null at the end of it. */
  places: ReadonlyMap<number, string | null>;
}

const listOf = (list: ExploreList) => `explore ${list}`;

/** The number of a shard: more than there can be would never be read. */
const shard = z.string().regex(/^(?:\d|1[0-5])$/);

/** Where a shard is read to; nothing stands for its end. */
const place = z.string().regex(/^(?:[0-7][0-9A-HJKMNP-TV-Z]{25})?$/);

const walkSchema = z.object({ next: shard }).catchall(place);

/** Returns the cursor of a walk. */
export function encodeWalk(list: ExploreList, { next, places }: ExploreWalk): string {
  const reached = [...places].map(([number, at]) => [String(number), at ?? ""]);
  return encodeCursor(listOf(list), { ...Object.fromEntries(reached), next: String(next) });
}

/** Returns the walk of a cursor; throws `CURSOR_INVALID` for one of another list. */
export function decodeWalk(list: ExploreList, cursor: string): ExploreWalk {
  const walk = walkSchema.safeParse(decodeCursor(listOf(list), cursor));
  if (!walk.success) throw new DbError("CURSOR_INVALID", "the cursor names no place", { cause: walk.error });
  const { next, ...reached } = walk.data;
  const places = Object.entries(reached).map(([number, at]): [number, string | null] => [Number(number), at || null]);
  return { next: Number(next), places: new Map(places) };
}
