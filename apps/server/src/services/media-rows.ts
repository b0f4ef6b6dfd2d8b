import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Db, type Photo, readCards, readPhotos, scanPhotos } from "@quick-photos/db";
import type { MediaRows, PhotoRow } from "@quick-photos/media";

function toRow({ ownerId, ulid, media }: Photo): PhotoRow {
  return { ownerId, ulid, keys: Object.values(media.renditions) };
}

/** Answers what the table says of files, for an audit of them. */
export function createMediaRows(o: { client: DynamoDBClient; tableName: string; db: Db }): MediaRows {
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
  };
}
