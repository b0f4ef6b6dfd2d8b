import {
  epochSeconds,
  forEachConcurrently,
  ignoreFailedCondition,
  type PutRequest,
  type UpdateRequest,
} from "@quick-photos/db/io";
import {
  createNotificationId,
  dayMs,
  type Follow,
  keys,
  type Notification,
  notificationDays,
  notificationEntity,
  type PrimaryKey,
} from "@quick-photos/db/items";
import { deleteRows } from "@quick-photos/db/rows";
import type { Cards } from "../../batch/cards.ts";
import type { ProjectionScope } from "../../batch/projection-scope.ts";
import type { FollowerNews } from "./fold.ts";

/** Returns what the followed is told of a friendship; a later one of the same two is another notification. */
export function followerNotification(
  { followerId, followedId, followedAt, follower }: Follow,
  now: Date,
): Notification {
  return {
    userId: followedId,
    notificationId: createNotificationId({ kind: "follower", subject: followerId, at: followedAt }),
    at: followedAt,
    changedAt: now.toISOString(),
    content: { kind: "follower", user: follower },
    expiresAt: epochSeconds(new Date(Date.parse(followedAt) + notificationDays * dayMs)),
  };
}

/** Returns where the followed is told of a friendship. */
export function followerNotificationKey(follow: Follow): PrimaryKey {
  const { followerId, followedId, followedAt } = follow;
  const notificationId = createNotificationId({ kind: "follower", subject: followerId, at: followedAt });
  return keys.notification.key({ userId: followedId, notificationId });
}

/** Builds the PutItem, if absent: what was told once is not news again. */
export function putFollowerRequest(follow: Follow, now: Date): PutRequest {
  return {
    Item: notificationEntity.toItem(followerNotification(follow, now)),
    ConditionExpression: "attribute_not_exists(PK)",
  };
}

/** Builds the UpdateItem that brings the follower's card up to date: only an older one, and never a row that is gone. */
export function refreshFollowerRequest(follow: Follow): UpdateRequest {
  return {
    Key: followerNotificationKey(follow),
    UpdateExpression: "SET content.#user = :card",
    ConditionExpression: "content.#user.version < :version",
    ExpressionAttributeNames: { "#user": "user" },
    ExpressionAttributeValues: { ":card": follow.follower, ":version": follow.follower.version },
  };
}

/** What began may have been told before with an older card: a batch that is repeated may be a longer one. */
async function tell({ db: { table } }: ProjectionScope, { type, follow }: FollowerNews, now: Date): Promise<void> {
  if (type === "began" && (await ignoreFailedCondition(table.put(putFollowerRequest(follow, now))))) return;
  await ignoreFailedCondition(table.update(refreshFollowerRequest(follow)));
}

/** Takes back what the followed were told of friendships. */
async function takeBackFollowers({ db }: ProjectionScope, follows: Follow[]): Promise<void> {
  await deleteRows(db, follows.map(followerNotificationKey));
}

/**
 * Tells users who follows them, for as long as they do; at most one piece of news a friendship and start. Repeating it is
 * harmless. What would have expired is not told.
 */
export async function notifyFollowed(scope: ProjectionScope, news: FollowerNews[]): Promise<void> {
  const now = scope.now();
  const current = news.filter(({ follow }) => followerNotification(follow, now).expiresAt > epochSeconds(now));
  await forEachConcurrently(current, async (one) => {
    if (one.type !== "ended") await tell(scope, one, now);
  });
  const ended = current.filter(({ type }) => type === "ended");
  await takeBackFollowers(
    scope,
    ended.map(({ follow }) => follow),
  );
}

/**
 * Takes back what was told to users who turn out to be gone. Their cards were read after it was written: who was there
 * then leaves later, and what cleans up after them finds it.
 */
export async function takeBackFromGone(scope: ProjectionScope, news: FollowerNews[], cards: Cards): Promise<void> {
  const told = news.filter(({ type }) => type !== "ended").map(({ follow }) => follow);
  await takeBackFollowers(
    scope,
    told.filter(({ followedId }) => cards.get(followedId) === null),
  );
}
