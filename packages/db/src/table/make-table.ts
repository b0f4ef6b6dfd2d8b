import {
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "./table-definition.ts";
import { TableError } from "./table-error.ts";

/** Which table to make. */
interface NewTable {
  tableName: string;
  /** Whether it is made without its stream. */
  mayLackStream?: boolean;
}

const withoutStream = { StreamSpecification: { StreamEnabled: false } };

/** Returns whether it was made here. */
async function createTable(client: DynamoDBClient, { tableName, mayLackStream = false }: NewTable): Promise<boolean> {
  const definition = { ...tableDefinition, ...(mayLackStream && withoutStream) };
  try {
    await client.send(new CreateTableCommand({ TableName: tableName, ...definition }));
    return true;
  } catch (error) {
    // Another process makes it at this moment; what it made is compared like any other table.
    if (error instanceof ResourceInUseException) return false;
    throw error;
  }
}

/**
 * Makes a table as it is defined; `finish` completes it, and throws where it is not that. An engine may take a definition
 * and leave out what it lacks: a table that was made so is of no use to anybody. Throws TableError `ENGINE_LACKS` then.
 */
export async function makeTable(client: DynamoDBClient, table: NewTable, finish: () => Promise<void>): Promise<void> {
  const isOurs = await createTable(client, table);
  try {
    await finish();
  } catch (error) {
    if (!isOurs || !(error instanceof TableError) || error.code !== "TABLE_DIFFERS") throw error;
    await client.send(new DeleteTableCommand({ TableName: table.tableName }));
    throw new TableError("ENGINE_LACKS", `the engine does not make the table as it is defined: ${error.message}`);
  }
}
