import { DeleteTableCommand, DynamoDBClient, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { startTestEngine } from "@quick-photos/testing/engine";
import { createTableName, type EngineAddress, namedEngine, passedOn } from "../config.ts";

/** An engine to run on, and a table of our own in it. */
export interface TestEngine extends AsyncDisposable {
  /** What tells the server to use this engine and this table. */
  readonly environment: Record<string, string | undefined>;
  readonly tableName: string;
  /** Looks into the table past the service. */
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Ends the engine, null for one that others use as well. */
  readonly stop: (() => Promise<void>) | null;
}

async function startOrFind() {
  if (namedEngine) return { ...namedEngine, stop: null };
  const { endpoint, stop } = await startTestEngine();
  return { endpoint, region: "local", stop };
}

/** Makes clients that sign as the server does: with what the SDK finds for Amazon, with anything elsewhere. */
export function createClients({ endpoint, region }: EngineAddress) {
  const isAmazon = new URL(endpoint).hostname.endsWith(".amazonaws.com");
  const invented = { accessKeyId: "local", secretAccessKey: "local" };
  const options = { endpoint, region, ...(isAmazon ? {} : { credentials: invented }) };
  return { client: new DynamoDBClient(options), streams: new DynamoDBStreamsClient(options) };
}

/** Removes a table; one that was never made, where the engine took something amiss, need not go. */
async function removeTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

/** Starts an engine, or returns the one that the environment names; the table goes when its user does. */
export async function openTestEngine(): Promise<TestEngine> {
  const { endpoint, region, stop } = await startOrFind();
  const tableName = createTableName();
  const { client, streams } = createClients({ endpoint, region });
  return {
    environment: {
      ...passedOn,
      DYNAMODB_ENDPOINT: endpoint,
      AWS_REGION: region,
      TABLE_NAME: tableName,
      TABLE_CREATE: "true",
    },
    tableName,
    client,
    streams,
    stop,
    async [Symbol.asyncDispose]() {
      if (stop) await stop();
      else await removeTable(client, tableName);
      client.destroy();
      streams.destroy();
    },
  };
}
