import { startEngine } from "@quick-photos/db/embedded";
import { findFreePort } from "@quick-photos/testing";
import { test as base, expect } from "vitest";
import { createAlteringProxy } from "../src/bindings/altering-proxy.ts";
import { createClients } from "../src/bindings/test-engine.ts";
import { createTableName } from "../src/config.ts";
import { type Departure, everyDeparture } from "../src/engines/departures.ts";
import { findDepartures } from "../src/engines/find-departures.ts";

/** What is answered, as it comes through. */
interface Answer {
  status: number;
  text: string;
}

type Alter = (answer: Answer) => Answer;

interface Told {
  Records: { eventName: string; dynamodb: { Keys: { SK: { S: string } }; OldImage?: object } }[];
}

/** Alters what a stream tells. */
const alterTold =
  (alter: (records: Told["Records"]) => Told["Records"]): Alter =>
  (answer) => {
    if (!answer.text.includes('"Records"')) return answer;
    const told = JSON.parse(answer.text) as Told;
    return { ...answer, text: JSON.stringify({ ...told, Records: alter(told.Records) }) };
  };

const sortKeyOf = ({ dynamodb }: Told["Records"][number]) => dynamodb.Keys.SK.S;

/** Makes of an engine that departs in nothing one that departs in this. */
const alterations: Record<Departure, () => Alter> = {
  batchDeletes: () => alterTold((records) => records.filter(({ eventName }) => eventName !== "REMOVE")),
  batchPuts: () => alterTold((records) => records.filter((record) => sortKeyOf(record) !== "batch")),
  conditions: () => (answer) =>
    answer.text.includes("TransactionCanceledException") ? { status: 200, text: "{}" } : answer,
  goingOn: () => {
    let isTold = false;
    return alterTold((records) => {
      if (!records.some((record) => sortKeyOf(record) === "after")) return records;
      const heard = isTold ? [] : records;
      isTold = true;
      return heard;
    });
  },
  maps: () => (answer) =>
    answer.text.includes('"Attributes"')
      ? { status: 400, text: '{"__type":"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"}' }
      : answer,
  oldImages: () =>
    alterTold((records) =>
      records.map((record) => {
        const { dynamodb } = record;
        return sortKeyOf(record) === "update"
          ? { ...record, dynamodb: { ...dynamodb, OldImage: dynamodb.Keys } }
          : record;
      }),
    ),
  refusedItems: () => (answer) =>
    answer.text.includes("ConditionalCheckFailedException")
      ? { ...answer, text: answer.text.replace('"Item"', '"Items"') }
      : answer,
  takenBack: () =>
    alterTold((records) =>
      records.flatMap((record) => {
        if (sortKeyOf(record) !== "after") return [record];
        const takenBack = JSON.parse(JSON.stringify(record).replaceAll('"after"', '"in vain"')) as typeof record;
        return [takenBack, record];
      }),
    ),
  units: () => (answer) => ({ ...answer, text: answer.text.replaceAll('"CapacityUnits"', '"Units"') }),
};

/** What stands before an engine calls it by `fetch`, which does not go to the ports that ours takes by itself. */
const start = async () => startEngine({ endpoint: `http://127.0.0.1:${await findFreePort()}` });

const test = base
  .extend("start", { scope: "file" }, async () => start)
  .extend("endpoint", { scope: "file" }, async ({ start }, { onCleanup }) => {
    const { endpoint, stop } = await start();
    onCleanup(stop);
    return endpoint;
  });

/** Returns what is found behind an alteration. */
async function findBehind(target: string, alter: Alter): Promise<Departure[]> {
  await using proxy = await createAlteringProxy(target, async (_, passOn) => {
    const response = await passOn();
    const { status, text } = alter({ status: response.status, text: await response.text() });
    return new Response(text, { status });
  });
  const { client, streams } = createClients({ endpoint: proxy.baseUrl, region: "local" });
  try {
    return await findDepartures({ client, streams, tableName: createTableName() });
  } finally {
    client.destroy();
    streams.destroy();
  }
}

test("our engine departs from DynamoDB in nothing", async ({ endpoint }) => {
  expect(await findBehind(endpoint, (answer) => answer)).toEqual([]);
});

test.for(everyDeparture)("that an engine departs in %s is found", async (departure, { endpoint }) => {
  expect(await findBehind(endpoint, alterations[departure]())).toEqual([departure]);
});
