import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  PutItemCommand,
  type PutItemCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import type { TestEngine } from "../bindings/test-engine.ts";

/** An engine, and a table that nobody else uses. */
export type ProbedEngine = Pick<TestEngine, "client" | "streams" | "tableName">;

/** The key of an item; all are of one partition, whose changes a stream keeps in order. */
export const keyOf = (name: string) => ({ PK: { S: "PROBE" }, SK: { S: name } });

/** Writes an item in a transaction, with others; returns the units of all of them, 0 when none are told. */
export async function put(
  { client, tableName }: ProbedEngine,
  name: string,
  ...others: TransactWriteItem[]
): Promise<number> {
  const TransactItems = [{ Put: { TableName: tableName, Item: keyOf(name) } }, ...others];
  const write = new TransactWriteItemsCommand({ TransactItems, ReturnConsumedCapacity: "TOTAL" });
  const { ConsumedCapacity = [] } = await client.send(write);
  return ConsumedCapacity.reduce((units, { CapacityUnits = 0 }) => units + CapacityUnits, 0);
}

/** Writes an item in a transaction that the absence of another forbids; returns whether it was refused. */
export async function putInVain(engine: ProbedEngine, name: string): Promise<boolean> {
  const condition = { Key: keyOf("never there"), ConditionExpression: "attribute_exists(PK)" };
  try {
    await put(engine, name, { ConditionCheck: { TableName: engine.tableName, ...condition } });
    return false;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return true;
    throw error;
  }
}

/** Writes a batch. */
export async function writeBatch({ client, tableName }: ProbedEngine, ...writes: WriteRequest[]): Promise<void> {
  await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: writes } }));
}

/** Makes an item by an update of what is not there. */
export async function makeByUpdate({ client, tableName }: ProbedEngine, name: string): Promise<void> {
  const change = { UpdateExpression: "SET made = :made", ExpressionAttributeValues: { ":made": { BOOL: true } } };
  await client.send(new UpdateItemCommand({ TableName: tableName, Key: keyOf(name), ...change }));
}

/** Writes over an item on a condition; returns whether it was refused, and which item it is told that was there. */
export async function overwrite({ client, tableName }: ProbedEngine, write: Omit<PutItemCommandInput, "TableName">) {
  const tell = { ReturnValues: "ALL_OLD", ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
  try {
    const { Attributes } = await client.send(new PutItemCommand({ TableName: tableName, ...write, ...tell }));
    return { isRefused: false, old: Attributes };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { isRefused: true, old: error.Item };
    throw error;
  }
}
