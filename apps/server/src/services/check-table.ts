import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DbError, ensureTable, TableError } from "@quick-photos/db";
import { StartError } from "../start-error.ts";

interface CheckTableOptions {
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
export async function checkTable(
  client: DynamoDBClient,
  { tableName, create, where }: CheckTableOptions,
): Promise<void> {
  try {
    await ensureTable(client, { tableName, create });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!(error instanceof TableError)) {
      const problem = error instanceof DbError ? "cannot be reached" : `answers ${error.name}`;
      throw new StartError(`the database ${where} ${problem}: ${wordsOf(error)}`, { cause: error });
    }
    const advice = error.code === "TABLE_MISSING" ? "set TABLE_CREATE=true to make it" : "set TABLE_NAME to another";
    throw new StartError(`${error.message} (${where}); ${advice}`, { cause: error });
  }
}
