import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from "@aws-sdk/lib-dynamodb";
import type { SendSettings } from "../lane/lane.ts";

/** Returns what scans a page, which no lane does. */
export function createScan(client: DynamoDBClient) {
  const documents = DynamoDBDocumentClient.from(client);
  return (input: ScanCommandInput, settings: SendSettings) => documents.send(new ScanCommand(input), settings);
}
