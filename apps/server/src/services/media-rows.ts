import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { accessPatterns, type Db } from "@quick-photos/db";
import { changePicture, scanPhotos, scanPictures } from "@quick-photos/db/maintenance";
import { readCards, readPhotos, type StoredPhoto } from "@quick-photos/db/rows";
import type { MediaRows, PhotoRow } from "@quick-photos/media";

function toRow({ ownerId, ulid, photo }: StoredPhoto): PhotoRow {
  return { ownerId, ulid, keys: photo && Object.values(photo.media.renditions) };
}

/** Returns what the table says of files, for an audit of them. */
export function createMediaRows(o: { client: DynamoDBClient; tableName: string; db: Db; now: () => Date }): MediaRows {
  const db = o.db.attributedTo("audit");
  return {
    photosAmong: async (photos) => (await readPhotos(db, photos)).map(toRow),
    async picturesAmong(ownerIds) {
      const cards = await readCards(db, [...ownerIds]);
      const unreadable = ownerIds.filter((userId) => !cards.has(userId)).map((userId) => [userId, null] as const);
      const pictured = [...cards].flatMap(([userId, card]) => (card?.picture ? [[userId, card.picture] as const] : []));
      return new Map([...pictured, ...unreadable]);
    },
    async *allPhotos() {
      for await (const photo of scanPhotos(o.client, o.tableName)) yield toRow(photo);
    },
    allPictures: () => scanPictures(o.client, o.tableName),
    removePhoto: async ({ ownerId, ulid }) =>
      void (await accessPatterns.photos.remove.run(db, { ownerId, ulid, now: o.now() })),
    changePicture: ({ ownerId, from, to }) => changePicture(db, { userId: ownerId, from, to }),
  };
}
