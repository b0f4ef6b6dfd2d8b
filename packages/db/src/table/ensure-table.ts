import { setTimeout as delay } from "node:timers/promises";
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  type TimeToLiveDescription,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { toTypedFailure } from "../io/failures.ts";
import { absent, type Difference, describeDifferences, type FoundTable } from "./describe-differences.ts";
import { findLacks } from "./find-lacks.ts";
import { ttlAttribute } from "./table-definition.ts";
import { TableError } from "./table-error.ts";

/** Which table to look for, and what may be done about it. */
export interface EnsureTableOptions {
  tableName: string;
  /** Whether a missing table may be made, and one whose making was interrupted be completed. */
  create: boolean;
  /** Asks the same engine for streams; whether it has any is looked for in advance with it alone. */
  askForStreams?: (() => Promise<unknown>) | undefined;
  /** Whether one without its stream will do, as a table has none while an import fills it; a missing one is made so. */
  mayLackStream?: boolean;
  /** How long a table that is being made or changed may take; Amazon DynamoDB needs some ten seconds. */
  timeoutMs?: number;
}

const pollIntervalMs = 500;

async function describeTable(client: DynamoDBClient, tableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** A table under change (a new capacity, say) serves requests; an index that is being filled does not serve all. */
function isActive(table: TableDescription | undefined): boolean {
  const serves = (status: string | undefined) => status === "ACTIVE" || status === "UPDATING";
  const indexes = table?.GlobalSecondaryIndexes ?? [];
  return serves(table?.TableStatus) && indexes.every((index) => serves(index.IndexStatus));
}

async function waitUntilActive(
  client: DynamoDBClient,
  tableName: string,
  timeoutMs: number,
): Promise<TableDescription> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const table = await describeTable(client, tableName);
    if (table && isActive(table)) return table;
    if (performance.now() > deadline) {
      const status = table?.TableStatus ?? "not there";
      throw new TableError("TABLE_NOT_ACTIVE", `table ${tableName} is ${status} after ${timeoutMs / 1000} s`);
    }
    await delay(pollIntervalMs);
  }
}

async function describeTimeToLive(
  client: DynamoDBClient,
  { TableName }: TableDescription,
): Promise<TimeToLiveDescription | undefined> {
  return (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
}

function refuse(tableName: string, differences: Difference[]): TableError {
  const spelled = differences.map(({ what, expected, found }) => `${what}: expected ${expected}, found ${found}`);
  return new TableError("TABLE_DIFFERS", `table ${tableName} is not the one of this version: ${spelled.join("; ")}`);
}

/** TTL is set in a second step; a process killed between the two leaves a table that lacks nothing else. */
function lacksOnlyTimeToLive(differences: Difference[]): boolean {
  return differences.every(({ what, found }) => what === "time to live" && found === absent);
}

async function setTimeToLive(client: DynamoDBClient, table: TableDescription): Promise<void> {
  const TimeToLiveSpecification = { Enabled: true, AttributeName: ttlAttribute };
  try {
    await client.send(new UpdateTimeToLiveCommand({ TableName: table.TableName, TimeToLiveSpecification }));
  } catch (error) {
    // Another process that starts at this moment has set it, which DynamoDB reports as an invalid request.
    const timeToLive = await describeTimeToLive(client, table);
    if (describeDifferences({ table, timeToLive }).length > 0) throw error;
  }
}

const lacksStream = ({ what, found }: Difference) => what === "stream" && found === absent;

async function waitAndDescribe(client: DynamoDBClient, options: EnsureTableOptions): Promise<FoundTable> {
  const { tableName, timeoutMs = 60_000 } = options;
  const table = await waitUntilActive(client, tableName, timeoutMs);
  return { table, timeToLive: await describeTimeToLive(client, table) };
}

/** What of `seen` serves need not be described again: DynamoDB describes little at a time, and each start asks it. */
async function ensureFound(client: DynamoDBClient, options: EnsureTableOptions, seen?: FoundTable): Promise<void> {
  const { create, tableName, mayLackStream = false } = options;
  const isWhole = isActive(seen?.table) && seen?.timeToLive !== undefined;
  const { table, timeToLive } = isWhole ? seen : await waitAndDescribe(client, options);
  const found = describeDifferences({ table, timeToLive });
  const differences = mayLackStream ? found.filter((difference) => !lacksStream(difference)) : found;
  if (differences.length === 0) return;
  if (!create || !lacksOnlyTimeToLive(differences)) throw refuse(tableName, differences);
  await setTimeToLive(client, table);
}

async function ensure(client: DynamoDBClient, options: EnsureTableOptions): Promise<void> {
  const { tableName, create, askForStreams } = options;
  const [table, { lacks, timeToLive }] = await Promise.all([
    describeTable(client, tableName),
    findLacks({ client, askForStreams, tableName }),
  ]);
  if (table === undefined && !create) throw new TableError("TABLE_MISSING", `there is no table ${tableName}`);
  if (lacks.length > 0) throw new TableError("ENGINE_LACKS", `the engine has no ${lacks.join(" and no ")}`);
  if (table) return ensureFound(client, options, { table, timeToLive });
  const { makeTable } = await import("./make-table.ts");
  await makeTable(client, options, () => ensureFound(client, options));
}

/**
 * Makes sure that the table is there and is the defined one: makes a missing one when allowed, waits until it serves,
 * and refuses every other, as well as an engine that lacks what it needs, on which it leaves nothing behind. Throws
 * TableError, or DbError UNAVAILABLE when the engine does not answer.
 */
export async function ensureTable(client: DynamoDBClient, options: EnsureTableOptions): Promise<void> {
  try {
    await ensure(client, options);
  } catch (error) {
    throw error instanceof TableError ? error : toTypedFailure(error);
  }
}
