import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { expect, test } from "vitest";
import { createEngineGate } from "./engine-gate.ts";

/** A guarded client and a guarded lane whose calls end when they are told to, with what became of each so far. */
function guarded() {
  const options = { region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const client = new DynamoDBClient(options);
  const gate = createEngineGate();
  gate.guard(client);
  gate.guardStreams(new DynamoDBStreamsClient(options));
  const ends: (() => void)[] = [];
  const answer = () =>
    new Promise<{ response: object; output: { $metadata: object } }>((resolve) =>
      ends.push(() => resolve({ response: {}, output: { $metadata: {} } })),
    );
  client.middlewareStack.add(() => answer, { step: "build" });
  const lane = gate.guardLane({ send: async () => (await answer()).output });
  const ways = {
    client: () => client.send(new ListTablesCommand()),
    lane: () => lane.send("Query", { TableName: "photos" }, {}),
  };
  return { gate, ends, ways };
}

const ways = ["client", "lane"] as const;

/** What has been started goes as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test.each(ways)("a closed gate lets what is under way end, and keeps what comes until it opens: by %s", async (way) => {
  const { gate, ends, ways } = guarded();
  const call = ways[way];
  expect(gate.quietMs()).toBeGreaterThan(0);
  const early = call();
  await expect.poll(() => ends.length).toBe(1);
  expect(gate.quietMs()).toBe(0);
  const closed = gate.close(60_000);
  const late = call();
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await early;
  expect(await closed).toBe(true);
  expect(ends).toHaveLength(1);
  gate.open();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await late;
  expect(await gate.close(0)).toBe(true);
});

test.each(ways)("a call that does not end is not waited for longer than asked: by %s", async (way) => {
  const { gate, ends, ways } = guarded();
  const call = ways[way];
  const hanging = call();
  await expect.poll(() => ends.length).toBe(1);
  expect(await gate.close(1)).toBe(false);
  gate.open();
  ends[0]?.();
  await hanging;
});

test("a closed gate keeps what reads the stream, which is no sign of work", async () => {
  const gate = createEngineGate();
  const asked: string[] = [];
  const read = gate.guardReading(async (iterator) => {
    asked.push(iterator);
    return {};
  });
  await gate.close(0);
  const quietMs = gate.quietMs();
  const reading = read("an iterator");
  await settled();
  expect(asked).toEqual([]);
  gate.open();
  await reading;
  expect(asked).toEqual(["an iterator"]);
  expect(gate.quietMs()).toBeGreaterThanOrEqual(quietMs);
});
