import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createDb, type Meter } from "@quick-photos/db";
import type { EmbeddedEngine } from "@quick-photos/db/embedded";
import { createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import { createUndiciHandler } from "@quick-photos/db/undici";

const tableName = "quick-photos";

/** Opens the table of an embedded engine as a server does, and makes it; `close` ends the connections. */
export async function openAsServer({ endpoint }: Pick<EmbeddedEngine, "endpoint">, meter: Meter) {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const requestHandler = createUndiciHandler({ connections: 256, timeoutMs: 10_000 });
  const options = { endpoint, region: "local", credentials, requestHandler };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  // As the server does: nobody reads what this step copies.
  for (const sdk of [client, streams]) sdk.middlewareStack.remove("loggerMiddleware");
  await ensureTable(client, { tableName, create: true });
  const db = createDb({ client, tableName, bulkWrites: "transactions", meter });
  await db.tableKeys.check();
  return {
    db,
    stream: createTableStream(streams, tableName),
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}
