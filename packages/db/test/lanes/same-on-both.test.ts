import { DynamoDBClient, DynamoDBServiceException } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { HttpHandler } from "@smithy/core/protocols";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbeddedEngine } from "../../src/embedded/index.ts";
import type { Lane } from "../../src/lane/lane.ts";
import { dynamodbService } from "../../src/lane/lean/dynamodb-service.ts";
import { createLeanLane } from "../../src/lane/lean-lane.ts";
import { createSdkLane } from "../../src/lane/sdk-lane.ts";
import { createUndiciHandler } from "../../src/lane/undici-handler.ts";
import { createLeanReading, createSdkReading } from "../../src/stream/read-records.ts";
import { createTableStream } from "../../src/stream/table-stream.ts";
import { ensureTable } from "../../src/table/ensure-table.ts";
import { anyRequest, type LaneRequest } from "./arbitrary-requests.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** A lane with an engine to itself, and what it has sent. */
interface Contender extends AsyncDisposable {
  lane: Lane;
  sent: unknown[];
  endpoint: string;
}

let reference: Contender;
let lean: Contender;

/** The bodies of requests, without what is made anew for each call. */
function toSent(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body), (name, value) =>
    name === "ClientRequestToken" ? "a token" : value,
  );
}

async function open(createLane: (client: DynamoDBClient) => Lane): Promise<Contender> {
  const sent: unknown[] = [];
  const engine = await startEmbeddedEngine();
  const handler = createUndiciHandler({ connections: 4, timeoutMs: 10_000 });
  const requestHandler: HttpHandler = {
    ...handler,
    handle(request, options) {
      sent.push(toSent(request.body));
      return handler.handle(request, options);
    },
  };
  const options = { endpoint: engine.endpoint, region: "local", credentials, maxAttempts: 1 };
  const client = new DynamoDBClient({ ...options, requestHandler });
  await ensureTable(client, { tableName: "quick-photos", create: true });
  const close = async () => {
    client.destroy();
    await engine.stop();
  };
  return { lane: createLane(client), sent, endpoint: engine.endpoint, [Symbol.asyncDispose]: close };
}

beforeAll(async () => {
  [reference, lean] = await Promise.all([open(createSdkLane), open(createLeanLane)]);
  await lean.lane.send("PutItem", { TableName: "quick-photos", Item: { PK: "A", SK: "B", n: 2n ** 80n } }, {});
});
afterAll(async () => {
  for (const contender of [reference, lean]) await contender[Symbol.asyncDispose]();
});

/** What came of a request: everything that a caller can see, but the id of the request. */
async function outcomeOf({ lane, sent }: Contender, { operation, input }: LaneRequest) {
  sent.length = 0;
  try {
    const { $metadata, ...output } = await lane.send(operation, input, {});
    const { httpStatusCode, attempts } = $metadata;
    return { sent: [...sent], output, httpStatusCode, attempts };
  } catch (error) {
    if (!(error instanceof DynamoDBServiceException)) return { sent: [...sent], error };
    const { $metadata, name, message, ...rest } = error;
    const { httpStatusCode, attempts } = $metadata;
    return { sent: [...sent], error: { kind: error.constructor, name, message, ...rest }, httpStatusCode, attempts };
  }
}

const isLong = Boolean(process.env.TEST_LONG);

test("both lanes send, return and throw the same for every request", async () => {
  const story = fc.array(anyRequest, { minLength: 1, maxLength: 8 });
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(story, async (requests) => {
      for (const request of requests) {
        const expected = await outcomeOf(reference, request);
        expect(await outcomeOf(lean, request)).toStrictEqual(expected);
        outcomes.add(`${request.operation} ${expected.error ? "refused" : "done"}`);
      }
    }),
    { numRuns: isLong ? 2_000 : 40 },
  );
  if (isLong) expect(outcomes.size).toBe(2 * Object.keys(dynamodbService.operations).length);
});

test("both ways to read the stream tell the same of what these have done", async () => {
  const options = { endpoint: lean.endpoint, region: "local", credentials };
  const client = new DynamoDBStreamsClient(options);
  const streams = [createSdkReading(client), createLeanReading(client)].map((readRecords) =>
    createTableStream(client, "quick-photos", readRecords),
  );
  const [told, again] = await Promise.all(
    streams.map(async (stream) => {
      const [shard] = await stream.listShards();
      const { records } = await stream.readShard(await stream.openShard({ shardId: shard?.shardId ?? "none" }));
      return records;
    }),
  );
  client.destroy();
  expect(again).toStrictEqual(told);
  // A number beyond JavaScript's precision does not stop the reader.
  expect(told?.at(0)?.newImage).toEqual({ PK: "A", SK: "B", n: 2 ** 80 });
});
