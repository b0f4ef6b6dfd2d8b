import type { Db } from "../../db.ts";
import { type Notification, notificationEntity } from "../../entities/notification.ts";
import { aboveAllNotifications, dayMs, lowestNotificationId, startOfDay } from "../../entities/notification-id.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import { accessPattern } from "../access-pattern.ts";
import { me, now } from "../examples.ts";

export const live = accessPattern({
  id: "inbox.live",
  question: "Be told of notifications as they happen",
  budget: { requests: 1, readUnits: 2 },
  sends: () => [{ operation: "Query", request: listRecentNotificationsRequest({ userId: me, since: now }) }],
  /** Returns what changed in an inbox since a time, oldest change first, and whether that is all of it. */
  async run(db: Db, request: RecentRequest): Promise<{ notifications: Notification[]; isComplete: boolean }> {
    const { items, lastKey } = await db.table.query(listRecentNotificationsRequest(request));
    const since = request.since.toISOString();
    const readable = db.table.readEach(items, notificationEntity.parse);
    const notifications = readable.filter(({ changedAt }) => changedAt >= since);
    // What one batch brought has the same time, and the order of what happened.
    notifications.reverse().sort((a, b) => Date.parse(a.changedAt) - Date.parse(b.changedAt));
    return { notifications, isComplete: lastKey === undefined };
  },
});

/** Rows looked through at most; whoever missed more than that is told to read the list. */
const mostRows = 1_000;

/** Whose notifications, changed since when. */
export interface RecentRequest {
  userId: string;
  since: Date;
}

/**
 * Builds the Query. Keys are in the order of what happened, `since` is about when it was projected, which is a day later
 * at most (the stream keeps no longer what it has not delivered). A row written just before is not to be missed, hence
 * a consistent read.
 */
function listRecentNotificationsRequest({ userId, since }: RecentRequest): QueryRequest {
  const from = lowestNotificationId(startOfDay(Math.max(0, since.getTime() - dayMs)));
  return {
    KeyConditionExpression: "PK = :inbox AND SK BETWEEN :from AND :aboveAll",
    ExpressionAttributeValues: {
      ":inbox": keys.notification.partition.format({ userId }),
      ":from": from,
      ":aboveAll": aboveAllNotifications,
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: mostRows,
  };
}
