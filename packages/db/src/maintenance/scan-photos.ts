import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import { photoEntity } from "../entities/photo.ts";
import { profileEntity } from "../entities/profile.ts";
import { readEach } from "../io/read-each.ts";
import { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { StoredPhoto } from "../rows/read-photos.ts";

async function* scan(client: DynamoDBClient, tableName: string, type: string): AsyncGenerator<Item & PrimaryKey> {
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(client) },
    {
      TableName: tableName,
      ConsistentRead: true,
      FilterExpression: "#type = :type",
      ExpressionAttributeNames: { "#type": "type" },
      ExpressionAttributeValues: { ":type": type },
    },
  );
  for await (const { Items = [] } of pages) yield* Items as (Item & PrimaryKey)[];
}

/** Whoever scans is told of each by what it gets. */
const readable = <T>(item: Item, read: (item: Item) => T): T | null => readEach([item], read, () => {})[0] ?? null;

/** Returns every photo of a table, in no order: for maintenance, which may read the whole of it, and for nothing else. */
export async function* scanPhotos(client: DynamoDBClient, tableName: string): AsyncGenerator<StoredPhoto> {
  for await (const item of scan(client, tableName, photoEntity.type)) {
    const address = keys.photo.parse(item);
    if (address) yield { ...address, photo: readable(item, photoEntity.parse) };
  }
}

/**
 * Returns the profile picture of everybody who has one, by its media key, in no order: likewise. It is null where the
 * profile cannot be read.
 */
export async function* scanPictures(
  client: DynamoDBClient,
  tableName: string,
): AsyncGenerator<{ ownerId: string; picture: string | null }> {
  for await (const item of scan(client, tableName, profileEntity.type)) {
    const address = keys.profile.parse(item);
    const profile = readable(item, profileEntity.parse);
    if (address && profile?.picture !== null) yield { ownerId: address.userId, picture: profile?.picture ?? null };
  }
}
