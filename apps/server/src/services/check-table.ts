import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { DbError } from "@quick-photos/db";
import { ensureTable, TableError, type TableErrorCode } from "@quick-photos/db/table";
import { StartError } from "../start-error.ts";

/** What a person can do about a table or an engine that is refused. */
const advice: Record<TableErrorCode, string> = {
  TABLE_MISSING: "set TABLE_CREATE=true to make it",
  TABLE_DIFFERS: "set TABLE_NAME to another",
  TABLE_NOT_ACTIVE: "start again when it is",
  ENGINE_LACKS: "unset DYNAMODB_ENDPOINT for the embedded engine, or name one with streams and time to live",
};

interface CheckTableOptions {
  client: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  tableName: string;
  create: boolean;
  /** The engine, as a person knows it. */
  where: string;
}

/** Node reports a refused connection to a name with two addresses without any words of its own. */
function wordsOf(error: Error): string {
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : error.name;
  return error.message || code;
}

/** Makes sure that the table is the right one. Throws StartError with what to do about it. */
export async function checkTable({ client, streams, tableName, create, where }: CheckTableOptions): Promise<void> {
  try {
    await ensureTable(client, { tableName, create, streams });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!(error instanceof TableError)) {
      const problem = error instanceof DbError ? "cannot be reached" : `answers ${error.name}`;
      throw new StartError(`the database ${where} ${problem}: ${wordsOf(error)}`, { cause: error });
    }
    throw new StartError(`${error.message} (${where}); ${advice[error.code]}`, { cause: error });
  }
}
