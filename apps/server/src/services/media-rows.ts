import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { accessPatterns, type Db } from "@quick-photos/db";
import type { Photo } from "@quick-photos/db/items";
import { changePicture, scanPhotos, scanPictures } from "@quick-photos/db/maintenance";
import { readCards, readPhotos } from "@quick-photos/db/rows";
import type { MediaRows, PhotoRow } from "@quick-photos/media";

function toRow({ ownerId, ulid, media }: Photo): PhotoRow {
  return { ownerId, ulid, keys: Object.values(media.renditions) };
}

/** Returns what the table says of files, for an audit of them. */
export function createMediaRows(o: { client: DynamoDBClient; tableName: string; db: Db; now: () => Date }): MediaRows {
  const db = o.db.attributedTo("audit");
  return {
    photosAmong: async (photos) => (await readPhotos(db, photos)).map(toRow),
    async picturesAmong(ownerIds) {
      const cards = await readCards(db, [...ownerIds]);
      return new Map([...cards].flatMap(([userId, card]) => (card?.picture ? [[userId, card.picture]] : [])));
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
