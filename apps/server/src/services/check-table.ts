import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Migration } from "@quick-photos/db/items";
import { ensureTable, TableError, type TableErrorCode } from "@quick-photos/db/table";
import { StartError } from "../start-error.ts";
import { nameRefusal } from "./name-refusal.ts";

/** What a person can do about a table or an engine that is refused. */
const advice: Record<TableErrorCode, string> = {
  TABLE_MISSING: "set TABLE_CREATE=true to make it, or correct TABLE_NAME or AWS_REGION",
  TABLE_DIFFERS: "set TABLE_NAME to another",
  TABLE_NOT_ACTIVE: "start again when it is",
  ENGINE_LACKS: "unset DYNAMODB_ENDPOINT for the embedded engine, or name one with streams and time to live",
};

interface CheckTableOptions {
  client: DynamoDBClient;
  /** Asks the same engine for streams; that it has any is taken for granted without. */
  askForStreams: (() => Promise<void>) | undefined;
  tableName: string;
  create: boolean;
  /** The engine, as a person knows it. */
  where: string;
  /** Whether a table that an import fills will do, and a missing one is made for that. */
  mayLackStream?: boolean;
  /** Returns the import that the table is in the middle of; null when it is in none, or may be. */
  findImport: () => Promise<Pick<Migration, "declaration"> | null>;
}

/** A table that is being filled has no stream, so it may differ from the definition, and the reason is the import. */
async function refuseUnfinished({ tableName, where, findImport }: CheckTableOptions): Promise<void> {
  const unfinished = await findImport();
  if (unfinished === null) return;
  throw new StartError(
    `table ${tableName} (${where}) is in the middle of an import (${unfinished.declaration}): finish it with npm run table -- import FILE, or set TABLE_NAME to another`,
  );
}

/** Makes sure that the table is the right one, and whole. Throws StartError with what to do about it. */
export async function checkTable(options: CheckTableOptions): Promise<void> {
  const { client, askForStreams, tableName, create, where, mayLackStream = false } = options;
  try {
    await ensureTable(client, { tableName, create, askForStreams, mayLackStream });
    await refuseUnfinished(options);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (error instanceof TableError && error.code === "TABLE_DIFFERS") {
      await refuseUnfinished({ ...options, findImport: () => options.findImport().catch(() => null) });
    }
    if (!(error instanceof Error)) throw error;
    if (!(error instanceof TableError)) throw nameRefusal(error, `the database ${where}`);
    throw new StartError(`${error.message} (${where}); ${advice[error.code]}`, { cause: error });
  }
}
