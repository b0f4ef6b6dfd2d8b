import { setTimeout as delay } from "node:timers/promises";
import { DescribeTableCommand, type DynamoDBClient, UpdateTableCommand } from "@aws-sdk/client-dynamodb";
import { toTypedFailure } from "../io/failures.ts";
import { tableDefinition } from "./table-definition.ts";
import { TableError } from "./table-error.ts";

/** Which table's stream to switch. */
export interface SwitchStreamOptions {
  tableName: string;
  /** Whether what is written from then on is to be in a stream: a new one, that knows nothing of before. */
  isOn: boolean;
  /** How long the table may take; Amazon DynamoDB needs some ten seconds. */
  timeoutMs?: number;
}

const pollIntervalMs = 500;

async function switchIt(client: DynamoDBClient, { tableName, isOn, timeoutMs = 60_000 }: SwitchStreamOptions) {
  const describe = new DescribeTableCommand({ TableName: tableName });
  const deadline = performance.now() + timeoutMs;
  for (let isAsked = false; ; ) {
    const { Table } = await client.send(describe);
    const isIdle = Table?.TableStatus === "ACTIVE";
    if (isIdle && (Table.StreamSpecification?.StreamEnabled ?? false) === isOn) return;
    if (performance.now() > deadline) {
      const status = `${Table?.TableStatus ?? "not there"}, its stream not ${isOn ? "on" : "off"}`;
      throw new TableError("TABLE_NOT_ACTIVE", `table ${tableName} is ${status} after ${timeoutMs / 1000} s`);
    }
    // A table under change takes no other change.
    if (isIdle && !isAsked) {
      const StreamSpecification = isOn ? tableDefinition.StreamSpecification : { StreamEnabled: false };
      await client.send(new UpdateTableCommand({ TableName: tableName, StreamSpecification }));
      isAsked = true;
    } else await delay(pollIntervalMs);
  }
}

/**
 * Switches a table's stream on or off, and returns when the table is as asked for, at once if it was. Throws TableError
 * TABLE_NOT_ACTIVE, or DbError UNAVAILABLE when the engine does not answer.
 */
export async function switchStream(client: DynamoDBClient, options: SwitchStreamOptions): Promise<void> {
  try {
    await switchIt(client, options);
  } catch (error) {
    throw error instanceof TableError ? error : toTypedFailure(error);
  }
}
