import { type Db, parsePhotoId } from "@quick-photos/db";
import { type DeleteRequest, forEachConcurrently, ignoreFailedCondition, type QueryRequest } from "@quick-photos/db/io";
import {
  aboveAllNotifications,
  dayMs,
  feedHorizonMs,
  type Item,
  keys,
  lowestNotificationId,
  type Notification,
  notificationEntity,
} from "@quick-photos/db/items";
import { type Edge, existingFollows } from "@quick-photos/db/rows";
import { type JobKind, readParams } from "../../jobs/job-kind.ts";
import { notifyFollowers } from "./write.ts";

/** Rows looked at in one step: some 160 KB, and few of them tell of one author. */
const stepSize = 400;

/** Where a look through an inbox is. */
export interface InboxLook {
  userId: string;
  now: Date;
  /** The id of the notification that the last step ended at; null for the first step. */
  after: string | null;
}

/** Builds the Query of the part of an inbox that may tell of photos, the oldest first. */
export function photoNewsRequest({ userId, now, after }: InboxLook): QueryRequest {
  const PK = keys.notification.partition.format({ userId });
  return {
    KeyConditionExpression: "PK = :inbox AND SK BETWEEN :from AND :aboveAll",
    ExpressionAttributeValues: {
      ":inbox": PK,
      ":from": lowestNotificationId(now.getTime() - feedHorizonMs - dayMs),
      ":aboveAll": aboveAllNotifications,
    },
    ConsistentRead: true,
    Limit: stepSize,
    ...(after !== null && { ExclusiveStartKey: { PK, SK: after } }),
  };
}

/** Builds the DeleteItem of a notification that has told nothing new since it was read. */
export function takeBackRequest({ userId, notificationId, changedAt }: Notification): DeleteRequest {
  return {
    Key: keys.notification.key({ userId, notificationId }),
    ConditionExpression: "changedAt = :seen",
    ExpressionAttributeValues: { ":seen": changedAt },
  };
}

async function takeBack(db: Db, notification: Notification): Promise<void> {
  await ignoreFailedCondition(db.table.delete(takeBackRequest(notification)));
}

/** Whoever follows again by now keeps what was told, as it is at this moment: it was not looked after in between. */
async function lookAfter(db: Db, { userId, content }: Notification, now: Date): Promise<void> {
  const photo = content.kind === "photo" ? parsePhotoId(content.photo.photoId) : null;
  if (photo) await notifyFollowers(db, { photo, followerIds: [userId], hasCome: false, now });
}

function parseTold(item: Item, { followedId }: Edge): Notification[] {
  const told = notificationEntity.tryParse(item);
  return told?.content.kind === "photo" && told.content.authorId === followedId ? [told] : [];
}

/**
 * Takes back what somebody was told of the photos of an author whom they do not follow any more, and returns where to go
 * on; null when that was all. Looks at the inbox and not at the author's photos, so that it finds what is gone there.
 */
async function leaveInboxStep(db: Db, edge: Edge, { after, now }: Omit<InboxLook, "userId">): Promise<string | null> {
  const { items, lastKey } = await db.table.query(photoNewsRequest({ userId: edge.followerId, after, now }));
  const told = items.flatMap((item) => parseTold(item, edge));
  const [follows = null] = told.length > 0 ? await existingFollows(db, [edge]) : [];
  await forEachConcurrently(told, (one) => (follows === null ? takeBack(db, one) : lookAfter(db, one, now)));
  return lastKey ? String(lastKey.SK) : null;
}

/** Takes back what `followerId` was told of the photos of `followedId`, whom they follow no more. */
export const leaveInboxJob: JobKind = {
  kind: "leave-inbox",
  async step({ db, now }, params, cursor) {
    const edge = readParams(params, ["followerId", "followedId"]);
    const next = await leaveInboxStep(db, edge, { after: cursor, now: now() });
    return next === null ? "done" : { cursor: next };
  },
};
