import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  type UpdateTimeToLiveCommandInput,
} from "@aws-sdk/client-dynamodb";
import { type EmbeddedEngine, startEmbeddedEngine } from "@quick-photos/db/embedded";
import { ensureTable } from "@quick-photos/db/table";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { cloudFormationTemplate } from "../src/exports/cloudformation.ts";
import { readModelFile } from "./read-docs.ts";
import { resourceFaults } from "./resource-faults.ts";

const template = readModelFile("table.cloudformation.json") as ReturnType<typeof cloudFormationTemplate>;
const { Table } = template.Resources;

let engine: EmbeddedEngine;
let client: DynamoDBClient;
beforeAll(async () => {
  engine = await startEmbeddedEngine();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: "local", credentials, maxAttempts: 1 });
});
afterAll(() => engine.stop());

/** Returns what a stack asks of DynamoDB when it makes the table, as far as it is asked in these two requests. */
function requestsOf(TableName: string) {
  const { TimeToLiveSpecification, PointInTimeRecoverySpecification, DeletionProtectionEnabled, ...rest } =
    Table.Properties;
  const StreamSpecification = { StreamEnabled: true, ...rest.StreamSpecification };
  const create = { ...rest, TableName, StreamSpecification } as CreateTableCommandInput;
  return { create, timeToLive: { TableName, TimeToLiveSpecification } };
}

/** Returns what the code sends when it makes a table, as the SDK is told it. */
async function requestsOfCode(tableName: string) {
  const sent: object[] = [];
  client.middlewareStack.add(
    (next) => async (args) => {
      sent.push(args.input);
      return next(args);
    },
    { name: "sent", step: "initialize" },
  );
  await ensureTable(client, { tableName, create: true });
  client.middlewareStack.remove("sent");
  const isCreate = (input: object): input is CreateTableCommandInput => "KeySchema" in input;
  const isTimeToLive = (input: object): input is UpdateTimeToLiveCommandInput => "TimeToLiveSpecification" in input;
  return { create: sent.find(isCreate), timeToLive: sent.find(isTimeToLive) };
}

test("makes the table that the code makes, property by property", async () => {
  expect(requestsOf("by-code")).toEqual(await requestsOfCode("by-code"));
});

test("makes a table that every server takes for its own", async () => {
  const { create, timeToLive } = requestsOf("by-stack");
  await client.send(new CreateTableCommand(create));
  await client.send(new UpdateTimeToLiveCommand(timeToLive));
  await expect(client.send(new DescribeTableCommand({ TableName: "by-stack" }))).resolves.toBeDefined();
  await ensureTable(client, { tableName: "by-stack", create: false });
});

test("says only what CloudFormation knows", () => {
  expect(resourceFaults(Table)).toEqual([]);
});

test("CloudFormation's specification finds a property that does not exist, is missing or is something else", () => {
  const { KeySchema: _, ...rest } = Table.Properties;
  const Properties = { ...rest, Keys: [], DeletionProtectionEnabled: "yes", StreamSpecification: {} };
  expect(resourceFaults({ ...Table, Properties })).toEqual([
    "AWS::DynamoDB::Table.KeySchema is missing",
    "AWS::DynamoDB::Table.StreamSpecification.StreamViewType is missing",
    "AWS::DynamoDB::Table.DeletionProtectionEnabled is no boolean",
    "AWS::DynamoDB::Table.Keys does not exist",
  ]);
});

test("keeps the table and what it was, whatever becomes of the stack", () => {
  expect(Table).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  expect(Table.Properties).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
});
