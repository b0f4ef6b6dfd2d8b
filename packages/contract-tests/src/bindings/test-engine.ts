import { DeleteTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { startEmbeddedEngine } from "@quick-photos/db/embedded";
import { createTableName, engineChoice, passedOn } from "../config.ts";

/** An engine to run on, and a table of our own in it. */
export interface TestEngine extends AsyncDisposable {
  /** What tells the server to use this engine and this table. */
  readonly environment: Record<string, string | undefined>;
  readonly tableName: string;
  /** Looks into the table past the service. */
  readonly client: DynamoDBClient;
  /** Ends the engine, null for one that others use as well. */
  readonly stop: (() => Promise<void>) | null;
}

async function startOrFind() {
  if (engineChoice.endpoint || engineChoice.region) return { ...engineChoice, stop: null };
  const { endpoint, stop } = await startEmbeddedEngine();
  return { endpoint, region: undefined, stop };
}

/** Answers a client that signs as the server does: with what the environment has, or with anything for a local engine. */
function createClient({ endpoint, region }: { endpoint: string | undefined; region: string | undefined }) {
  const credentials = passedOn.AWS_ACCESS_KEY_ID
    ? {}
    : { credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const isAmazon = endpoint === undefined;
  return new DynamoDBClient({
    region: region ?? "us-east-1",
    ...(isAmazon ? {} : { endpoint, ...credentials }),
  });
}

/** Starts an engine in memory, or answers the one that the environment names; the table goes when its user does. */
export async function openTestEngine(): Promise<TestEngine> {
  const { endpoint, region, stop } = await startOrFind();
  const tableName = createTableName();
  const client = createClient({ endpoint, region });
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
    stop,
    async [Symbol.asyncDispose]() {
      if (stop) await stop();
      else await client.send(new DeleteTableCommand({ TableName: tableName }));
      client.destroy();
    },
  };
}
