import { randomInt } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createDb } from "@quick-photos/db";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { createTableScan } from "@quick-photos/db/maintenance";
import { type KeyStep, keysProcedure } from "@quick-photos/db/migrations";
import { createSdkLane } from "@quick-photos/db/sdk-lane";
import { repeats } from "@quick-photos/testing";
import { startTable, type TestTable } from "@quick-photos/testing/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeKeys, type Direction, readKeyStep, wayFrom } from "../../src/index.ts";
import { Crashed, crashingClient } from "./crashing-client.ts";
import { createReactionWriter, moveReactions, placesOf } from "./reaction-writer.ts";

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Reactions of each writer. */
const photos = 4;

/** A step is acted by for a quarter of a second, and what is sent by it takes no more, on a machine that does much besides. */
const stepTimes = { refreshAfterMs: 200, staleAfterMs: 250, actWithinMs: 5_000 };
const settlingMs = 500;

/** Another process: with a client, and what it knows of steps, of its own. */
function openDb(client: DynamoDBClient = table.client) {
  const { tableName } = table;
  // A client that crashes does so in its middleware, which the lane over it has to go through.
  return createDb({ client, lane: createSdkLane(client), tableName, keyMigrations: [moveReactions], stepTimes });
}

/** What a process that changes keys works with. */
function changeWith(client: DynamoDBClient) {
  const { tableName } = table;
  return {
    migration: moveReactions,
    terms: { db: openDb(client), owner: `process ${randomInt(1_000_000)}`, isSole: true, now: () => new Date() },
    scan: createTableScan({ client, tableName, meter: { record() {} }, procedure: keysProcedure }),
    ready: async () => {},
    segments: 2,
    settlingMs,
    onProgress() {},
  };
}

/** Goes a step, in a process that may be gone after some calls; returns whether it was gone. */
async function tryStep(direction: Direction, mayCrash: boolean): Promise<boolean> {
  const client = crashingClient(table.engine.endpoint, mayCrash ? randomInt(1, 60) : Number.POSITIVE_INFINITY);
  try {
    await changeKeys(changeWith(client), direction);
    return false;
  } catch (error) {
    if (error instanceof Crashed) return true;
    throw error;
  } finally {
    client.destroy();
  }
}

const stepNow = () => readKeyStep({ db: openDb() }, moveReactions);

async function stored(): Promise<(Item & PrimaryKey)[]> {
  const scan = createTableScan({ ...table, meter: { record() {} }, procedure: "a look at everything" });
  const items: (Item & PrimaryKey)[] = [];
  for await (const page of scan.pages({ segment: 0, segments: 1, pageSize: 1_000 })) items.push(...page.items);
  return items.filter((item) => moveReactions.sideOf(item) !== null);
}

test("a kind of item that people write moves to another key, back and on again, with crashes: nothing acknowledged is lost", {
  timeout: 600_000,
}, async () => {
  const dbs = Array.from({ length: repeats({ usually: 3, long: 16 }) }, () => openDb());
  const writers = dbs.map((db, at) => createReactionWriter(db, `WRITER${at}`));
  for (const writer of writers) await writer.plant(photos);
  const over = new AbortController();
  const works = writers.map((writer) => writer.work(photos, over.signal));
  const failing = Promise.all(works);
  failing.catch(() => over.abort());

  const crashes: boolean[] = [];
  const seen = new Set<KeyStep>();
  const on = async (direction: Direction) => {
    const step = await stepNow();
    seen.add(step);
    if (wayFrom(moveReactions, step, direction) && wayFrom(moveReactions, step, direction)?.to !== "finished") {
      crashes.push(await tryStep(direction, true));
    }
  };
  const moves = repeats({ usually: 4, long: 120 });
  for (let move = 0; move < moves && !over.signal.aborted; move++) await on(Math.random() < 0.7 ? "on" : "back");
  while ((await stepNow()) !== "writeNew" && !over.signal.aborted) await on("on");
  while ((await stepNow()) !== "readNew" && !over.signal.aborted) await on("back");
  over.abort();
  expect((await failing).every((count) => count > 0)).toBe(true);

  const both = await stored();
  const places = placesOf(writers);
  const content = (item: Item | undefined) => item && { ...item, PK: "", SK: "" };
  const under = ({ PK, SK }: PrimaryKey) => both.find((item) => item.PK === PK && item.SK === SK);
  expect(both).toHaveLength(2 * places.length);
  for (const place of places) {
    expect(content(under(moveReactions.keyAt("old", place)))).toEqual(content(under(place)));
  }
  while ((await stepNow()) !== "finished") await tryStep("on", true);
  for (const writer of writers) await writer.seeAll(photos);
  const byPlace = (a: PrimaryKey, b: PrimaryKey) => (`${a.PK}${a.SK}` < `${b.PK}${b.SK}` ? -1 : 1);
  const left = (await stored()).map(({ PK, SK }) => ({ PK, SK }));
  expect(left.sort(byPlace)).toEqual(places.sort(byPlace));
});
