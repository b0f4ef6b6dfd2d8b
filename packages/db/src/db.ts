import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Meter } from "./io/meter.ts";
import { createTable, type Table } from "./io/table.ts";
import { createTargetCache, type TargetCache } from "./targets/target-cache.ts";

/** What every access pattern works on. */
export interface Db {
  readonly table: Table;
  readonly targets: TargetCache;
  /** Answers the same database, with its calls metered under this procedure's name. */
  attributedTo(procedure: string): Db;
}

interface DbOptions {
  client: DynamoDBClient;
  tableName: string;
  meter?: Meter;
}

/** Makes the database handle over a client that the caller owns and closes. */
export function createDb({ client, tableName, meter = { record: () => {} } }: DbOptions): Db {
  const documentClient = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const targets = createTargetCache();
  const attributedTo = (procedure: string): Db => ({
    table: createTable({ client: documentClient, name: tableName, meter, procedure }),
    targets,
    attributedTo,
  });
  return attributedTo("unattributed");
}
