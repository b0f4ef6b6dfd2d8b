import { createHash } from "node:crypto";
import { encodeTime, uuidToULID } from "ulid";

/** Milliseconds of a UTC day. */
export const dayMs = 24 * 60 * 60 * 1_000;

/** Returns the start of the UTC day of a time, both in milliseconds since the epoch. */
export function startOfDay(timeMs: number): number {
  return timeMs - (timeMs % dayMs);
}

/** What a notification is about; the same subject and time always make the same id. */
export interface NotificationSubject {
  kind: "follower" | "reactions" | "photo";
  /** Who follows, which photo, or which author. */
  subject: string;
  /** ISO 8601; of the kinds that collapse only the UTC day counts. */
  at: string;
}

/**
 * Returns the id of a notification: a ULID made of its time and, where others have random bits, 80 bits of SHA-256 of
 * its subject. A repeated projection therefore meets the same row. What collapses has the time of its UTC day's start.
 */
export function createNotificationId({ kind, subject, at }: NotificationSubject): string {
  const timeMs = kind === "follower" ? Date.parse(at) : startOfDay(Date.parse(at));
  const time = timeMs.toString(16).padStart(12, "0");
  const hash = createHash("sha256").update(`${kind}\0${subject}`).digest("hex").slice(0, 20);
  return uuidToULID(`${time}${hash}`.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"));
}

/** Sorts above every notification and below the inbox's state: a ULID begins with a digit from 0 to 7. */
export const aboveAllNotifications = "8";

/** Returns the lower end of the ids of a time in milliseconds: every notification of that time or later sorts above. */
export function lowestNotificationId(timeMs: number): string {
  return encodeTime(timeMs);
}
