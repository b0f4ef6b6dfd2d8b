import { isDeepStrictEqual } from "node:util";
import type { Notification } from "../entities/notification.ts";
import { createNotificationId } from "../entities/notification-id.ts";
import type { AuthorDay, AuthorDayNews } from "./author-day.ts";
import { dayExpiry } from "./day-reactions-row.ts";

/** What one follower has been told of an author's day, and what there is to tell now. */
export interface Telling extends AuthorDay {
  userId: string;
  told: Notification | null;
  news: AuthorDayNews | null;
  /** Whether a photo came: who was told nothing of the day is told only then. */
  hasCome: boolean;
  now: Date;
}

/** Answers the id of the notification by which an author's followers are told of a day. */
export function authorDayNotificationId({ authorId, day }: AuthorDay): string {
  return createNotificationId({ kind: "photo", subject: authorId, at: day });
}

const photoOf = ({ content }: Pick<Notification, "content">) => (content.kind === "photo" ? content.photo.photoId : "");

/**
 * Answers the follower's notification as it should be: null for none, undefined when it is as it should be. Only a newer
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
    expiresAt: dayExpiry(authorDay.day),
  };
}
