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
  Records: { dynamodb: { Keys: { SK: { S: string } } } }[];
}

/** Makes of an engine that departs in nothing one that departs in this. */
const alterations: Record<Departure, () => Alter> = {
  conditions: () => (answer) =>
    answer.text.includes("TransactionCanceledException") ? { status: 200, text: "{}" } : answer,
  goingOn: () => {
    let isTold = false;
    return (answer) => {
      if (!answer.text.includes('"after"')) return answer;
      const { Records: _, ...others } = JSON.parse(answer.text) as Told;
      const text = isTold ? JSON.stringify({ ...others, Records: [] }) : answer.text;
      isTold = true;
      return { ...answer, text };
    };
  },
  takenBack: () => (answer) => {
    if (!answer.text.includes('"after"')) return answer;
    const { Records, ...others } = JSON.parse(answer.text) as Told;
    const takenBack = JSON.parse(JSON.stringify(Records).replaceAll('"after"', '"in vain"')) as Told["Records"];
    return { ...answer, text: JSON.stringify({ ...others, Records: [...takenBack, ...Records] }) };
  },
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
