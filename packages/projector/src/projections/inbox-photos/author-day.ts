import { type Db, formatPhotoId } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import {
  type ContentOf,
  dayMs,
  keys,
  lowestNotificationId,
  type Notification,
  startOfDay,
} from "@quick-photos/db/items";
import * as z from "zod";

/** An author and a UTC day; the photos of the one from the other are one notification. */
export interface AuthorDay {
  authorId: string;
  /** Any time of the day, ISO 8601. */
  day: string;
}

/** What there is to tell of an author's day. */
export type AuthorDayNews = Pick<Notification, "at"> & { content: ContentOf<"photo"> };

/** Photos counted; who publishes more on a day is told of with this number. */
const mostCounted = 100;

const photoSchema = z.object({
  ownerId: z.string(),
  ulid: z.string(),
  createdAt: z.string(),
  media: z.object({ renditions: z.object({ thumb: z.string() }) }),
});

/** Builds the Query of the photos of the day as they are at this moment, newest first. */
export function authorDayRequest({ authorId, day }: AuthorDay): QueryRequest {
  const start = startOfDay(Date.parse(day));
  const lowestPhoto = (timeMs: number) => `${keys.photo.sort.prefix}${lowestNotificationId(timeMs)}`;
  return {
    KeyConditionExpression: "PK = :author AND SK BETWEEN :start AND :end",
    ExpressionAttributeValues: {
      ":author": keys.photo.partition.format({ ownerId: authorId }),
      ":start": lowestPhoto(start),
      ":end": lowestPhoto(start + dayMs),
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: mostCounted,
  };
}

/** Returns what there is to tell of an author's day; null when there are no photos, or no more. */
export async function readAuthorDay(db: Db, authorDay: AuthorDay): Promise<AuthorDayNews | null> {
  const { items } = await db.table.query(authorDayRequest(authorDay));
  if (!items[0]) return null;
  const { ownerId, ulid, createdAt, media } = photoSchema.parse(items[0]);
  const photo = { photoId: formatPhotoId({ ownerId, ulid }), thumb: media.renditions.thumb };
  return { at: createdAt, content: { kind: "photo", authorId: ownerId, count: items.length, photo } };
}
