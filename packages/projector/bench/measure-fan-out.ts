import { setTimeout as delay } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createDb, createTally } from "@quick-photos/db";
import type { EmbeddedEngine } from "@quick-photos/db/embedded";
import { createTableStream } from "@quick-photos/db/stream";
import { ensureTable } from "@quick-photos/db/table";
import { startProjector } from "../src/index.ts";
import { saveCheckpoint } from "../src/leases/checkpoints.ts";
import { admitFollowers, countEntries, publish } from "./crowd.ts";
import { findEnd } from "./find-end.ts";

/** What a photo cost on its way into feeds. */
export interface FanOut {
  /** Seconds until the last follower's feed has it, and until everything that follows from it is done. */
  inFeeds: number;
  settled: number;
  requests: number;
}

const tableName = "quick-photos";

/** Milliseconds between two looks into the last follower's feed. */
const lookMs = 50;

/** Publishes a photo by somebody with so many followers, who the projector has dealt with, and waits for it. */
export async function measureFanOut(
  { endpoint }: EmbeddedEngine,
  { followers, bulkWrites }: { followers: number; bulkWrites: "batches" | "transactions" },
): Promise<FanOut> {
  const options = { endpoint, region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  // As the server does: nobody reads what this step copies.
  for (const sdk of [client, streams]) sdk.middlewareStack.remove("loggerMiddleware");
  await ensureTable(client, { tableName, create: true });
  const stream = createTableStream(streams, tableName);
  const { author, followerIds } = await admitFollowers(
    createDb({ client, tableName, bulkWrites: "transactions" }),
    followers,
  );
  const tally = createTally();
  const db = createDb({ client, tableName, bulkWrites, meter: tally });
  await saveCheckpoint(db, await findEnd(stream));
  tally.reset();
  const projector = startProjector({ db, stream, removeMedia: async () => {}, isSole: true });
  await projector.settle();
  const publishedAt = performance.now();
  const secondsSince = () => (performance.now() - publishedAt) / 1_000;
  const photo = await publish(db, author);
  while ((await countEntries(db, photo, followerIds.slice(-1))) === 0) await delay(lookMs);
  const inFeeds = secondsSince();
  const missing = followers - (await countEntries(db, photo, followerIds));
  if (missing > 0) throw new Error(`${missing} feeds lack the photo`);
  await projector.settle();
  const settled = secondsSince();
  await projector.stop();
  client.destroy();
  streams.destroy();
  return { inFeeds, settled, requests: tally.totals("projector").requests };
}
