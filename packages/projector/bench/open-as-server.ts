import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createDb, type Meter } from "@quick-photos/db";
import { createForgetting, type EmbeddedEngine } from "@quick-photos/db/embedded";
import { createLeanLane, type Lane } from "@quick-photos/db/lane";
import { createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import { createUndiciHandler } from "@quick-photos/db/undici";

const tableName = "quick-photos";

/** How the table is asked, other than a server asks an embedded engine. */
interface Ways {
  /** What calls go by, in place of the lane. */
  standIn?: ((lane: Lane) => Lane) | undefined;
}

/** Opens the table of an embedded engine as a server does, and makes it; `close` ends the connections. */
export async function openAsServer(
  { endpoint }: Pick<EmbeddedEngine, "endpoint">,
  meter: Meter,
  { standIn }: Ways = {},
) {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const requestHandler = createUndiciHandler({ connections: 256, timeoutMs: 10_000 });
  const options = { endpoint, region: "local", credentials, requestHandler };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  // As the server does: nobody reads what this step copies.
  for (const sdk of [client, streams]) sdk.middlewareStack.remove("loggerMiddleware");
  await ensureTable(client, { tableName, create: true });
  const lane = createLeanLane(client);
  // A stand-in is one for DynamoDB, on which a server writes much in batches.
  const ways = standIn
    ? ({ lane: standIn(lane), bulkWrites: "batches" } as const)
    : ({ lane, bulkWrites: "transactions" } as const);
  const db = createDb({ client, tableName, meter, ...ways });
  await db.tableKeys.check();
  return {
    db,
    stream: { ...createTableStream(streams, tableName), forget: createForgetting(client, tableName) },
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}
