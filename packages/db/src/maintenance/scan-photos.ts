import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { type Photo, photoEntity } from "../entities/photo.ts";

/** Answers every photo of a table, in no order: for maintenance, which may read the whole of it, and for nothing else. */
export async function* scanPhotos(client: DynamoDBClient, tableName: string): AsyncGenerator<Photo> {
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(client) },
    {
      TableName: tableName,
      ConsistentRead: true,
      FilterExpression: "#type = :photo",
      ExpressionAttributeNames: { "#type": "type" },
      ExpressionAttributeValues: { ":photo": photoEntity.type },
    },
  );
  for await (const { Items = [] } of pages) for (const item of Items) yield photoEntity.parse(item);
}
