import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import type { Change } from "../../changes/change.ts";

const orderOf = ({ changedAt, notificationId }: Notification) => `${changedAt} ${notificationId}`;

/**
 * Returns the notifications written, of several changes of one the last. Rows of one batch are written side by side, and
 * are put into the order of what happened.
 */
export function foldAnnouncements(changes: Change[]): Notification[] {
  const rows = new Map<string, Notification>();
  for (const change of changes) {
    if (change.type === "notified") rows.set(`${change.key.PK}\n${change.key.SK}`, change.notification);
  }
  return [...rows.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Returns what became of notifications without being news, of several changes of one the last. */
export function foldRetold(changes: Change[]): RetoldNotification[] {
  const rows = new Map<string, RetoldNotification>();
  for (const change of changes) {
    if (change.type === "retold") rows.set(`${change.key.PK}\n${change.key.SK}`, change);
  }
  return [...rows.values()].map(({ notification, isGone }) => ({ notification, isGone }));
}
