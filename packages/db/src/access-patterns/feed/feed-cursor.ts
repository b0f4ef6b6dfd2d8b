import { photoIdPattern, userIdPattern } from "@quick-photos/contract";
import * as z from "zod";
import { DbError } from "../../errors.ts";
import { formatPhotoId, type PhotoAddress } from "../../ids.ts";
import { keys } from "../../keys/key-design.ts";
import { decodeCursor, encodeCursor } from "../../pages/cursor.ts";
import { formatPosition, newestPosition } from "./feed-position.ts";

/** Where a page begins in the part of a feed that entries are held of. */
export interface RecentPlace {
  part: "recent";
  before: PhotoAddress;
  /** The large authors that this walk asks, as its first page found them; null for that first page. */
  large: string[] | null;
}

/** Where a page begins in the part that is older, which is pulled from the followed, a group of them at a time. */
export interface ArchivePlace {
  part: "archive";
  before: PhotoAddress;
  /** Where every group begins. */
  top: PhotoAddress;
  /** The followed user after whom the group begins; null for the first group. */
  after: string | null;
}

/** Where a page of a feed begins. */
export type FeedPlace = RecentPlace | ArchivePlace;

/** Where the first page begins. */
export const firstPlace: RecentPlace = { part: "recent", before: newestPosition, large: null };

const userId = z.string().regex(userIdPattern);

const position = z.string().transform((text, context) => {
  const place = keys.feedEntry.sort.parse(text);
  if (place && photoIdPattern.test(formatPhotoId(place))) return place;
  context.addIssue("not the place of a photo");
  return z.NEVER;
});

const authors = z.string().transform((text) => (text === "" ? [] : text.split(",")));

const placeSchema = z.union([
  z
    .strictObject({ before: position, large: authors.pipe(z.array(userId)) })
    .transform((place): RecentPlace => ({ part: "recent", ...place })),
  z
    .strictObject({ before: position, top: position, after: userId.optional() })
    .transform(({ before, top, after }): ArchivePlace => ({ part: "archive", before, top, after: after ?? null })),
]);

const listOf = (viewerId: string) => `feed.home ${viewerId}`;

/** Returns the cursor of a place in somebody's feed. */
export function encodeFeedPlace(viewerId: string, place: FeedPlace): string {
  const before = formatPosition(place.before);
  if (place.part === "recent") {
    return encodeCursor(listOf(viewerId), { before, large: (place.large ?? []).join(",") });
  }
  const { after } = place;
  return encodeCursor(listOf(viewerId), { before, top: formatPosition(place.top), ...(after !== null && { after }) });
}

/** Returns the place of a cursor; throws `CURSOR_INVALID` for one of another feed and for what no page answered. */
export function decodeFeedPlace(viewerId: string, cursor: string): FeedPlace {
  const place = placeSchema.safeParse(decodeCursor(listOf(viewerId), cursor));
  if (place.success) return place.data;
  throw new DbError("CURSOR_INVALID", "the cursor names no place of a feed", { cause: place.error });
}
