import { type LivePosition, parseLivePosition, startLivePosition } from "@quick-photos/db";
import type { Notification } from "@quick-photos/db/items";

/** What one stream has told. */
export interface LiveProgress {
  /** What may have changed without having been told: everything from this time on that is news. */
  readonly since: Date;
  /** Returns whether the client does not know this yet, nor anything newer of the same row. */
  isNews(notification: Notification): boolean;
  /** Counts it as told. */
  told(notification: Notification): void;
  /** Returns the id of an event sent now. */
  eventId(): string;
}

/** Returns the progress of a stream that resumes after an event, or begins now. Throws `CURSOR_INVALID`. */
export function createLiveProgress(userId: string, lastEventId: string | null, now: Date): LiveProgress {
  let position: LivePosition = lastEventId === null ? startLivePosition(now) : parseLivePosition(userId, lastEventId);
  // An announcement may come after the row was read in a newer state; a stream lives as long as an access token.
  const newest = new Map<string, string>();
  return {
    get since() {
      return position.since;
    },
    isNews(notification) {
      const { notificationId, changedAt } = notification;
      return (newest.get(notificationId) ?? "") < changedAt && !position.has(notification);
    },
    told(notification) {
      newest.set(notification.notificationId, notification.changedAt);
      position = position.after(notification);
    },
    eventId: () => position.toEventId(userId),
  };
}
