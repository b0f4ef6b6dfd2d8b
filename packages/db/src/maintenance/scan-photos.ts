import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import { profileEntity } from "../entities/profile.ts";

async function* scan(client: DynamoDBClient, tableName: string, type: string): AsyncGenerator<Item> {
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
  for await (const { Items = [] } of pages) yield* Items;
}

/** Returns every photo of a table, in no order: for maintenance, which may read the whole of it, and for nothing else. */
export async function* scanPhotos(client: DynamoDBClient, tableName: string): AsyncGenerator<Photo> {
  for await (const item of scan(client, tableName, photoEntity.type)) yield photoEntity.parse(item);
}

/** Returns the profile picture of everybody who has one, by its media key, in no order: likewise. */
export async function* scanPictures(
  client: DynamoDBClient,
  tableName: string,
): AsyncGenerator<{ ownerId: string; picture: string }> {
  for await (const item of scan(client, tableName, profileEntity.type)) {
    const { userId, picture } = profileEntity.parse(item);
    if (picture !== null) yield { ownerId: userId, picture };
  }
}
