import { type Db, formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { keys, lowestNotificationId, notificationEntity, startOfDay } from "@quick-photos/db/items";
import { deleteRows } from "@quick-photos/db/rows";
import { decodeTime } from "ulid";
import type { Sweep } from "../../jobs/sweep.ts";

/**
 * Returns what takes back all that the owner of a removed photo was told of reactions to it: a look through the owner's
 * inbox from the day of the photo on.
 */
export function photoInboxSweep(photo: PhotoAddress): Sweep {
  const photoId = formatPhotoId(photo);
  return {
    query: {
      KeyConditionExpression: "PK = :inbox AND SK > :from",
      ExpressionAttributeValues: {
        ":inbox": keys.notification.partition.format({ userId: photo.ownerId }),
        ":from": lowestNotificationId(startOfDay(decodeTime(photo.ulid))),
      },
      ConsistentRead: true,
    },
    async work(db: Db, rows) {
      const told = rows.filter((row) => {
        const content = notificationEntity.tryParse(row)?.content;
        return content?.kind === "reactions" && content.photo.photoId === photoId;
      });
      await deleteRows(
        db,
        told.map(({ PK, SK }) => ({ PK, SK })),
      );
    },
  };
}
