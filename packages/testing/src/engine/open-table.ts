import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createDb, createTally, type FeedLimits, type Meter } from "@quick-photos/db";
import { createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import type { Role } from "../requests/role-of.ts";
import { watchRequests } from "../requests/watch-requests.ts";

/** The table's name: the one that a server takes when it is told none. */
const tableName = "quick-photos";

/** What differs from one test's table to another's. */
export interface TableOptions {
  /** Whose process it is: what it sends is compared with what that role is recorded to send. Nothing is when left out. */
  role?: Role;
  /** Smaller feeds than usual, so that they fill up soon. */
  feedLimits?: Partial<FeedLimits>;
}

/**
 * Opens the table of an engine, with a tally of every call. `create` makes it; `close` ends the connections. Calls are
 * made once: what a test sees is what the engine said first.
 */
export function openTable(endpoint: string, { role, feedLimits = {} }: TableOptions = {}) {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const options = { endpoint, region: "local", credentials, maxAttempts: 1 };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  const tally = createTally();
  const requests = role && watchRequests(role);
  const watched = (meter: Meter) => requests?.over(meter) ?? meter;
  const meter = watched(tally);
  /** Returns the table as another process sees it: nothing cached. */
  const coldDb = () => createDb({ client, tableName, meter, feedLimits });
  return {
    client,
    tableName,
    db: coldDb(),
    coldDb,
    stream: createTableStream(streams, tableName),
    tally,
    /** Tells a meter of what another Db of this table sends, and looks at it as the role's. */
    watched,
    create: () => ensureTable(client, { tableName, create: true }),
    close() {
      client.destroy();
      streams.destroy();
      requests?.expectRecorded();
    },
  };
}
