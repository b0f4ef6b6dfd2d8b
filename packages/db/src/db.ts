import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type FeedLimits, usualFeedLimits } from "./feed-limits.ts";
import type { Meter } from "./io/meter.ts";
import type { OnUnreadable } from "./io/read-each.ts";
import { type BulkWrites, createTable, type Table } from "./io/table.ts";
import { createTimeLimit, type TimeLimit } from "./io/time-limit.ts";
import { createTargetCache, type TargetCache } from "./target-cache.ts";

/** What every access pattern works on. */
export interface Db {
  readonly table: Table;
  readonly targets: TargetCache;
  readonly feedLimits: FeedLimits;
  /** Returns the same database, with its calls metered under this procedure's name. */
  attributedTo(procedure: string): Db;
  /** The same for one call of a client, whose requests may wait for the database so long in all (`callTimeMs`). */
  forCall(procedure: string): Db;
}

interface DbOptions {
  client: DynamoDBClient;
  tableName: string;
  meter?: Meter;
  /** Told of items that lists do without because they cannot be read. */
  onUnreadable?: OnUnreadable;
  /** Other numbers than the usual ones, for tests of what happens beyond them. */
  feedLimits?: Partial<FeedLimits>;
  /** Batches when left out. */
  bulkWrites?: BulkWrites;
  /** Milliseconds that one call of a client may wait for the database; it fails with `UNAVAILABLE` then. Five seconds. */
  callTimeMs?: number;
}

/** Longer than a busy database takes, shorter than a person waits before trying again. */
const usualCallTimeMs = 5_000;

/** Makes the database handle over a client that the caller owns and closes. */
export function createDb(options: DbOptions): Db {
  const { client, tableName, meter = { record: () => {} }, feedLimits, bulkWrites = "batches" } = options;
  const documentClient = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const targets = createTargetCache();
  const { callTimeMs = usualCallTimeMs, onUnreadable = () => {} } = options;
  const handle = (procedure: string, timeLimit?: TimeLimit): Db => ({
    table: createTable({
      client: documentClient,
      name: tableName,
      meter,
      procedure,
      bulkWrites,
      timeLimit,
      onUnreadable,
    }),
    targets,
    feedLimits: { ...usualFeedLimits, ...feedLimits },
    attributedTo,
    forCall: (name) => handle(name, createTimeLimit(callTimeMs)),
  });
  const attributedTo = (procedure: string) => handle(procedure);
  return attributedTo("unattributed");
}
