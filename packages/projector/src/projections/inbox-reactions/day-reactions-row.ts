import { DbError, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { type BatchGetRequest, epochSeconds, type PutRequest, type UpdateRequest } from "@quick-photos/db/io";
import {
  createNotificationId,
  dayMs,
  type Item,
  keys,
  type Notification,
  namedReactorsLimit,
  notificationDays,
  notificationEntity,
  type Photo,
  type PrimaryKey,
  startOfDay,
  type Watermarks,
  withRoom,
} from "@quick-photos/db/items";
import type { DayReactions } from "./merge.ts";

/** A photo and a UTC day; the reactions to the one on the other are one notification. */
export interface PhotoDay {
  photo: PhotoAddress;
  /** Any time of the day, ISO 8601. */
  day: string;
}

/** The notification of a photo's reactions of a day. */
export type DayReactionsRow = Notification & DayReactions;

const idOf = ({ photo, day }: PhotoDay) =>
  createNotificationId({ kind: "reactions", subject: formatPhotoId(photo), at: day });

/** Returns where the reactions are told: in the inbox of the photo's owner. */
export function dayReactionsKey(photoDay: PhotoDay): PrimaryKey {
  return keys.notification.key({ userId: photoDay.photo.ownerId, notificationId: idOf(photoDay) });
}

/** Returns when a day's notification goes, in seconds since the epoch. */
export function dayExpiry(day: string): number {
  return epochSeconds(new Date(startOfDay(Date.parse(day)) + notificationDays * dayMs));
}

/** Returns the row of a photo and a day on which nobody has reacted yet. */
export function emptyDayReactions(photoDay: PhotoDay, { ownerId, ulid, media }: Photo): DayReactionsRow {
  const at = new Date(startOfDay(Date.parse(photoDay.day))).toISOString();
  const photo = { photoId: formatPhotoId({ ownerId, ulid }), thumb: media.renditions.thumb };
  return {
    userId: ownerId,
    notificationId: idOf(photoDay),
    at,
    changedAt: at,
    content: { kind: "reactions", photo, count: 0, latest: [], watermarks: {} },
    expiresAt: dayExpiry(photoDay.day),
  };
}

/** Returns a day's reactions with the names for which their row has room: naming somebody costs no write unit. */
export function withRoomToName(row: DayReactionsRow, reactions: DayReactions): DayReactions {
  const naming = (latest: DayReactions["content"]["latest"]) => ({
    ...reactions,
    content: { ...reactions.content, latest },
  });
  const itemWith = (latest: DayReactions["content"]["latest"]) =>
    notificationEntity.toItem({ ...row, ...naming(latest) });
  return naming(withRoom(reactions.content.latest, namedReactorsLimit, itemWith));
}

/** Returns a stored row; throws `ITEM_UNREADABLE` for anything else. */
export function parseDayReactions(item: Item): DayReactionsRow {
  const row = notificationEntity.parse(item);
  const { content } = row;
  if (content.kind === "reactions") return { ...row, content };
  throw new DbError("ITEM_UNREADABLE", `${String(item.PK)} / ${String(item.SK)} does not tell of reactions`);
}

/** Builds the BatchGetItem of rows as they are at this moment. */
export function readDayReactionsRequest(days: PhotoDay[]): BatchGetRequest {
  return { Keys: days.map(dayReactionsKey), ConsistentRead: true };
}

/** Builds the PutItem of a row that is not there. */
export function createDayReactionsRequest(row: DayReactionsRow): PutRequest {
  return { Item: notificationEntity.toItem(row), ConditionExpression: "attribute_not_exists(PK)" };
}

/** A row as it was read: what tells whether it is still the same, and the version it is of once it is written over. */
export interface SeenRow {
  watermarks: Watermarks;
  version: number;
}

/** Returns what an update of a stored row rests on. */
export function seenRow(item: Item, { content }: DayReactionsRow): SeenRow {
  return { watermarks: content.watermarks, version: notificationEntity.versionOver(item) };
}

/** Builds the UpdateItem of a row, refused when it is not the one that was read: the watermarks change with every write. */
export function updateDayReactionsRequest(photoDay: PhotoDay, seen: SeenRow, next: DayReactions): UpdateRequest {
  return {
    Key: dayReactionsKey(photoDay),
    UpdateExpression: "SET #at = :at, changedAt = :changedAt, content = :content, v = :version",
    ConditionExpression: "content.watermarks = :seen",
    ExpressionAttributeNames: { "#at": "at" },
    ExpressionAttributeValues: {
      ":at": next.at,
      ":changedAt": next.changedAt,
      ":content": next.content,
      ":version": seen.version,
      ":seen": seen.watermarks,
    },
  };
}
