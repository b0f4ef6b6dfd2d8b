import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type FeedLimits, usualFeedLimits } from "./access-patterns/feed/feed-limits.ts";
import type { Meter } from "./io/meter.ts";
import { type BulkWrites, createTable, type Table } from "./io/table.ts";
import { createTargetCache, type TargetCache } from "./targets/target-cache.ts";

/** What every access pattern works on. */
export interface Db {
  readonly table: Table;
  readonly targets: TargetCache;
  readonly feedLimits: FeedLimits;
  /** Answers the same database, with its calls metered under this procedure's name. */
  attributedTo(procedure: string): Db;
}

interface DbOptions {
  client: DynamoDBClient;
  tableName: string;
  meter?: Meter;
  /** Other numbers than the usual ones, for tests of what happens beyond them. */
  feedLimits?: Partial<FeedLimits>;
  /** Batches when left out. */
  bulkWrites?: BulkWrites;
}

/** Makes the database handle over a client that the caller owns and closes. */
export function createDb(options: DbOptions): Db {
  const { client, tableName, meter = { record: () => {} }, feedLimits, bulkWrites = "batches" } = options;
  const documentClient = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const targets = createTargetCache();
  const attributedTo = (procedure: string): Db => ({
    table: createTable({ client: documentClient, name: tableName, meter, procedure, bulkWrites }),
    targets,
    feedLimits: { ...usualFeedLimits, ...feedLimits },
    attributedTo,
  });
  return attributedTo("unattributed");
}
