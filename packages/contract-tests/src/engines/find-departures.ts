import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { askForStreams, createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import { type Departure, everyDeparture } from "./departures.ts";
import { keyOf, makeByUpdate, overwrite, type ProbedEngine, put, putInVain, writeBatch } from "./probe-writes.ts";
import { openStreamReader } from "./stream-reader.ts";

/** How often somebody is asked again who was told nothing, of what somebody else has been told by then. */
const readsAgain = 20;

/** A map that an item has. */
const marks = { M: { mark: { S: "1" } } };

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
  await writeBatch(engine, { PutRequest: { Item: keyOf("batch") } }, { DeleteRequest: { Key: keyOf("before") } });
  await makeByUpdate(engine, "update");
  const Item = { ...keyOf("map"), marks };
  await overwrite(engine, { Item });
  const sameMap = { ConditionExpression: "marks = :marks", ExpressionAttributeValues: { ":marks": marks } };
  const equal = await overwrite(engine, { Item, ...sameMap });
  const taken = await overwrite(engine, { Item, ConditionExpression: "attribute_not_exists(PK)" });
  const isRefused = await putInVain(engine, "in vain");
  await put(engine, "after");
  const late = await openStreamReader(stream);
  await waitUntil(async () => (await late.read()).has("after"));
  let told = await early.read();
  for (let again = 0; again < readsAgain && !told.has("after"); again++) told = await early.read();
  // In order: whoever knows of the last one knows of all.
  const toldLate = await late.read();
  const isSo: Record<Departure, boolean> = {
    batchDeletes: toldLate.get("before")?.eventName !== "REMOVE",
    batchPuts: !toldLate.has("batch"),
    conditions: !isRefused,
    goingOn: !told.has("after"),
    maps: equal.isRefused,
    oldImages: toldLate.get("update")?.oldImage !== undefined,
    refusedItems: taken.old === undefined,
    takenBack: isRefused && (told.has("in vain") || toldLate.has("in vain")),
    units: units === 0,
  };
  return everyDeparture.filter((departure) => isSo[departure]);
}
