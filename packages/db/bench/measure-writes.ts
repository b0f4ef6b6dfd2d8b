import { startEngine } from "../src/embedded/index.ts";
import { createDb, createUlid, createUserId } from "../src/index.ts";
import type { BatchWrite } from "../src/io/requests.ts";
import { keys } from "../src/keys/key-design.ts";
import { createTableStream } from "../src/stream/table-stream.ts";
import { openClients, tableName } from "./data-files.ts";

/** Milliseconds that things take; `batchRow` and `transactionRow` are a row's share. */
export interface WriteTimes {
  write: number;
  batchRow: number;
  transactionRow: number;
  poll: number;
}

/** A long unindexed run would not tell more. */
const repetitions = 10;

function somePut(): BatchWrite {
  const pointer = { userId: createUserId(), ownerId: createUserId(), ulid: createUlid() };
  const item = { ...keys.feedEntry.key(pointer), ...pointer, type: "FeedEntry", v: 1, expiresAt: 1_800_000_000 };
  return { PutRequest: { Item: item } };
}

const somePuts = (many: number) => Array.from({ length: many }, somePut);

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  const startedAt = performance.now();
  for (let repetition = 0; repetition < repetitions; repetition++) await work();
  return (performance.now() - startedAt) / repetitions;
}

/** Measures an engine on a data file. */
export async function measureWrites(dataFile: string): Promise<WriteTimes> {
  const engine = await startEngine({ dataFile });
  const { client, streams } = openClients(engine);
  const batches = createDb({ client, tableName }).table;
  const transactions = createDb({ client, tableName, bulkWrites: "transactions" }).table;
  const stream = createTableStream(streams, tableName);
  const [{ shardId } = { shardId: "" }] = await stream.listShards();
  const times = {
    write: await timeOf(() => batches.batchWrite(somePuts(1))),
    batchRow: (await timeOf(() => batches.batchWrite(somePuts(batches.batchSize)))) / batches.batchSize,
    transactionRow:
      (await timeOf(() => transactions.batchWrite(somePuts(transactions.batchSize)))) / transactions.batchSize,
    poll: 0,
  };
  const end = await stream.openShard({ shardId, after: String(Number.MAX_SAFE_INTEGER) });
  times.poll = await timeOf(() => stream.readShard(end));
  client.destroy();
  streams.destroy();
  await engine.stop();
  return times;
}
