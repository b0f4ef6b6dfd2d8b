import { DescribeTableCommand, type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { keys } from "../keys/key-design.ts";

/** What of a table answers: DynamoDB serves and throttles the two apart. */
export interface TableHealth {
  /** Whether the table can be described. */
  control: boolean;
  /** Whether an item can be read. */
  data: boolean;
}

/**
 * The place of no migration: an item that is never there costs half a read unit, and tells as much as one that is. Whoever
 * uses the table may read there.
 */
const { PK, SK } = keys.migration.key({ name: "NONE" });

/** Returns whether a table can be described and read from; never throws, and gives up when the signal is aborted. */
export async function probeTable(
  client: DynamoDBClient,
  tableName: string,
  abortSignal: AbortSignal,
): Promise<TableHealth> {
  const read = new GetItemCommand({ TableName: tableName, Key: { PK: { S: PK }, SK: { S: SK } } });
  const [control, data] = await Promise.allSettled([
    client.send(new DescribeTableCommand({ TableName: tableName }), { abortSignal }),
    client.send(read, { abortSignal }),
  ]);
  return { control: control.status === "fulfilled", data: data.status === "fulfilled" };
}
