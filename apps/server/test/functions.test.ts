import { spawnSync } from "node:child_process";
import path from "node:path";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { accessPatterns } from "@quick-photos/db";
import { listDeadLetters } from "@quick-photos/projector";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { createPeople } from "@quick-photos/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { functionBundles } from "./fixtures/build-server.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Returns the event that the service would make of all that the stream has: its records as they are, but for their time. */
async function readEvent() {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBStreamsClient({ endpoint: table.engine.endpoint, region: "local", credentials });
  const { Streams: [stream] = [] } = await client.send(new ListStreamsCommand({ TableName: table.tableName }));
  const { StreamArn } = stream ?? {};
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const start = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  const { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
  const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
  client.destroy();
  const inSeconds = Records.map(({ dynamodb = {}, ...record }) => {
    const { ApproximateCreationDateTime: at = new Date(0), ...change } = dynamodb;
    return { ...record, dynamodb: { ...change, ApproximateCreationDateTime: at.getTime() / 1_000 } };
  });
  return { shardId: ShardId, Records: inSeconds };
}

/** What AWS Lambda is to a function: loads the one file that is built of it, and calls it with an event. */
const lambda = `
const { handler } = await import(process.argv[1]);
const { text } = await import("node:stream/consumers");
const context = { getRemainingTimeInMillis: () => 60_000 };
console.log(JSON.stringify(await handler(JSON.parse(await text(process.stdin)), context)));
process.exit();
`;

/** Calls a built function in a process of its own, and returns what it returns. */
function call(name: string, event: object): unknown {
  const bundle = path.join(functionBundles, name, "index.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", lambda, bundle], {
    input: JSON.stringify(event),
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      AWS_REGION: "local",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: "project",
      TABLE_NAME: table.tableName,
      MEDIA_BUCKET: "photos",
      DYNAMODB_ENDPOINT: table.engine.endpoint,
    },
  });
  if (stdout === "") throw new Error(`${name} has returned nothing: ${stderr}`);
  return JSON.parse(stdout);
}

test("the built functions project what a stream hands over, do jobs, and set aside", async () => {
  const people = createPeople(table.db);
  const [anna, ben] = [await people.signUp(), await people.signUp()];
  await people.follow(ben, anna);
  const event = await readEvent();
  const places = event.Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  expect(call("project-stream", event)).toEqual({
    batchItemFailures: [],
    state: { place: places.at(-1) },
  });
  const { profile } = await accessPatterns.users.byId.run(table.coldDb(), { userId: anna.userId, viewerId: null });
  expect(profile.counts.followers).toBe(1);

  expect(call("advance-jobs", {})).toEqual({ waiting: 0, deadLetter: 0 });

  const DDBStreamBatchInfo = {
    shardId: event.shardId,
    startSequenceNumber: places.at(-1),
    endSequenceNumber: places.at(-1),
  };
  const body = JSON.stringify({ requestContext: { condition: "RetryAttemptsExhausted" }, DDBStreamBatchInfo });
  expect(call("set-aside", { Records: [{ messageId: "1", body }] })).toEqual({ batchItemFailures: [] });
  expect((await listDeadLetters(table.db, { limit: 5 })).items).toHaveLength(1);
});
