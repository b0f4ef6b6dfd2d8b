import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { askForStreams, createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import type { TestEngine } from "../bindings/test-engine.ts";
import { type Departure, everyDeparture } from "./departures.ts";
import { openStreamReader } from "./stream-reader.ts";

/** An engine, and a table that nobody else uses. */
export type ProbedEngine = Pick<TestEngine, "client" | "streams" | "tableName">;

const keyOf = (name: string) => ({ PK: { S: "PROBE" }, SK: { S: name } });

/** How often somebody is asked again who was told nothing, of what somebody else has been told by then. */
const readsAgain = 20;

/** Writes an item in a transaction, with others; returns the units of all of them, 0 when none are told. */
async function put({ client, tableName }: ProbedEngine, name: string, ...others: TransactWriteItem[]): Promise<number> {
  const TransactItems = [{ Put: { TableName: tableName, Item: keyOf(name) } }, ...others];
  const write = new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity: "TOTAL" });
  const { ConsumedCapacity = [] } = await client.send(write);
  return ConsumedCapacity.reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0);
}

/** Writes an item in a transaction that the absence of another forbids; returns whether it was refused. */
async function putInVain(engine: ProbedEngine, name: string): Promise<boolean> {
  const condition = { Key: keyOf("never there"), ConditionExpression: "attribute_exists(PK)" };
  try {
    await put(engine, name, { ConditionCheck: { TableName: engine.tableName, ...condition } });
    return false;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return true;
    throw error;
  }
}

/**
 * Returns in what an engine departs from DynamoDB, found by a few requests to its table, which is made for that. Throws
 * `TableError` when the engine lacks what the table needs, `Error` when its streams tell nothing at all.
 */
export async function findDepartures(engine: ProbedEngine): Promise<Departure[]> {
  const { client, streams, tableName } = engine;
  await ensureTable(client, { tableName, create: true, askForStreams: () => askForStreams(streams) });
  const stream = createTableStream(streams, tableName);
  const units = await put(engine, "before");
  const early = await openStreamReader(stream);
  await waitUntil(async () => (await early.read()).has("before"));
  const isRefused = await putInVain(engine, "in vain");
  await put(engine, "after");
  const late = await openStreamReader(stream);
  await waitUntil(async () => (await late.read()).has("after"));
  let told = await early.read();
  for (let again = 0; again < readsAgain && !told.has("after"); again++) told = await early.read();
  const isSo: Record<Departure, boolean> = {
    conditions: !isRefused,
    goingOn: !told.has("after"),
    takenBack: isRefused && (told.has("in vain") || (await late.read()).has("in vain")),
    units: units === 0,
  };
  return everyDeparture.filter((departure) => isSo[departure]);
}
