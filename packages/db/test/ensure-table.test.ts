import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedEngine, startEmbeddedEngine } from "../src/embedded/index.ts";
import { ensureTable } from "../src/table/ensure-table.ts";
import { tableDefinition, ttlAttribute } from "../src/table/table-definition.ts";

let engine: EmbeddedEngine;
let client: DynamoDBClient;
let tables = 0;
beforeAll(async () => {
  engine = await startEmbeddedEngine();
  client = clientFor(engine.endpoint);
});
afterAll(() => engine.stop());

function clientFor(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint, region: "local", credentials, maxAttempts: 1 });
}

function nextTableName(): string {
  tables += 1;
  return `table-${tables}`;
}

async function createTable(changes: Partial<CreateTableCommandInput>): Promise<string> {
  const TableName = nextTableName();
  await client.send(new CreateTableCommand({ ...tableDefinition, ...changes, TableName }));
  return TableName;
}

test("makes a missing table with its index, stream and TTL, and finds it right afterwards", async () => {
  const tableName = nextTableName();
  await ensureTable(client, { tableName, create: true });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  expect(Table).toMatchObject({ TableStatus: "ACTIVE", KeySchema: tableDefinition.KeySchema });
  expect(Table?.LatestStreamArn).toBeTruthy();
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  expect(TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: "ENABLED", AttributeName: ttlAttribute });
  await ensureTable(client, { tableName, create: false });
});

test("describes a table that is the right one once", async () => {
  const tableName = nextTableName();
  await ensureTable(client, { tableName, create: true });
  const asking = clientFor(engine.endpoint);
  const asked: string[] = [];
  asking.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        asked.push(commandName);
        return next(args);
      },
    { step: "initialize" },
  );
  await ensureTable(asking, { tableName, create: false });
  expect(asked.sort()).toEqual(["DescribeTableCommand", "DescribeTimeToLiveCommand"]);
});

test("several processes may make it at once", async () => {
  const tableName = nextTableName();
  await Promise.all(Array.from({ length: 5 }, () => ensureTable(client, { tableName, create: true })));
  await ensureTable(client, { tableName, create: false });
});

test("makes none without permission", async () => {
  const tableName = nextTableName();
  await expect(ensureTable(client, { tableName, create: false })).rejects.toMatchObject({
    code: "TABLE_MISSING",
    message: `there is no table ${tableName}`,
  });
  await expect(client.send(new DescribeTableCommand({ TableName: tableName }))).rejects.toThrow();
});

test("completes a table whose making was interrupted, when it may", async () => {
  const tableName = await createTable({});
  await expect(ensureTable(client, { tableName, create: false })).rejects.toMatchObject({ code: "TABLE_DIFFERS" });
  await ensureTable(client, { tableName, create: true });
  await ensureTable(client, { tableName, create: false });
});

test("refuses a wrong table with every difference, and does not touch it", async () => {
  const AttributeDefinitions = ["id", "GSI1PK", "GSI1SK"].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S" as const,
  }));
  const tableName = await createTable({
    AttributeDefinitions,
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    GlobalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes.map((index) => ({
      ...index,
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
  });
  const refusal = ensureTable(client, { tableName, create: true });
  await expect(refusal).rejects.toMatchObject({ name: "TableError", code: "TABLE_DIFFERS" });
  const message = await refusal.catch((error: Error) => error.message);
  expect(message).toContain("keys: expected PK (S) HASH, SK (S) RANGE, found id (S) HASH");
  expect(message).toContain("projection of index GSI1: expected INCLUDE");
  expect(message).toContain("stream: expected NEW_AND_OLD_IMAGES, found NEW_IMAGE");
  expect(message).toContain("time to live: expected expiresAt, found none");
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));
  expect(TimeToLiveDescription?.TimeToLiveStatus).toBe("DISABLED");
});

test("refuses a foreign TTL attribute", async () => {
  const tableName = await createTable({});
  const TimeToLiveSpecification = { Enabled: true, AttributeName: "ttl" };
  await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }));
  await expect(ensureTable(client, { tableName, create: true })).rejects.toThrow("expected expiresAt, found ttl");
});

test("an engine that does not answer is unavailable", async () => {
  const gone = await startEmbeddedEngine();
  await gone.stop();
  await expect(ensureTable(clientFor(gone.endpoint), { tableName: "any", create: true })).rejects.toMatchObject({
    name: "DbError",
    code: "UNAVAILABLE",
    message: expect.stringContaining("ECONNREFUSED"),
  });
});
