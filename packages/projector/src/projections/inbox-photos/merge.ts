import { isDeepStrictEqual } from "node:util";
import { epochSeconds } from "@quick-photos/db/io";
import { createNotificationId, feedHorizonMs, type Notification, startOfDay } from "@quick-photos/db/items";
import type { AuthorDay, AuthorDayNews } from "./author-day.ts";

/** What one follower has been told of an author's day, and what there is to tell now. */
export interface Telling extends AuthorDay {
  userId: string;
  told: Notification | null;
  news: AuthorDayNews | null;
  /** Whether a photo came: who was told nothing of the day is told only then. */
  hasCome: boolean;
  now: Date;
}

/** Returns the id of the notification by which an author's followers are told of a day. */
export function authorDayNotificationId({ authorId, day }: AuthorDay): string {
  return createNotificationId({ kind: "photo", subject: authorId, at: day });
}

/**
 * Returns when the notification of an author's day goes, in seconds since the epoch: when feeds begin to let go of the
 * day. A photo that is removed later is in nobody's feed and inbox any more, so nobody has to walk its followers.
 */
export function authorDayExpiry(day: string): number {
  return epochSeconds(new Date(startOfDay(Date.parse(day)) + feedHorizonMs));
}

const photoOf = ({ content }: Pick<Notification, "content">) => (content.kind === "photo" ? content.photo.photoId : "");

/**
 * Returns the follower's notification as it should be: null for none, undefined when it is as it should be. Only a newer
 * photo than the one told is news; a photo that goes changes the notification and alarms nobody.
 */
export function tellAuthorDay({ told, news, hasCome, now, ...authorDay }: Telling): Notification | null | undefined {
  if (!news) return told ? null : undefined;
  if (!told && !hasCome) return undefined;
  if (told && isDeepStrictEqual(told.content, news.content)) return undefined;
  const isNews = !told || photoOf(news) > photoOf(told);
  return {
    ...news,
    userId: authorDay.userId,
    notificationId: authorDayNotificationId(authorDay),
    changedAt: isNews ? now.toISOString() : told.changedAt,
    expiresAt: authorDayExpiry(authorDay.day),
  };
}
