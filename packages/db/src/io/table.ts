import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { batchGet } from "./batch-get.ts";
import { batchWrite, batchWriteSize } from "./batch-write.ts";
import { leaveOutRemoved } from "./leave-out-removed.ts";
import { type OnUnreadable, readEach } from "./read-each.ts";
import type { ReadTogether } from "./read-together.ts";
import type {
  BatchGetRequest,
  BatchWrite,
  DeleteRequest,
  GetRequest,
  PutRequest,
  QueryRequest,
  TransactWrite,
  UpdateRequest,
} from "./requests.ts";
import { createSend, type Send, type SendOptions } from "./send.ts";
import { transactWrite } from "./transact-write.ts";
import { writeTogether, writeTogetherSize } from "./write-together.ts";

/** The table: sends the requests that access patterns build. Every call is one line in the meter. */
export interface Table {
  readonly name: string;
  /** Returns the item as it is stored, the memory of a removed photo too. */
  get(request: GetRequest): Promise<Item | undefined>;
  put(request: PutRequest): Promise<void>;
  /** Returns the attributes that `ReturnValues` asks for. */
  update(request: UpdateRequest): Promise<Item | undefined>;
  /** Returns the attributes that `ReturnValues` asks for. */
  delete(request: DeleteRequest): Promise<Item | undefined>;
  /**
   * Returns a page; `count` is the number of its items, also where the request asks for nothing else. Removed photos are
   * not among them; a page with nothing else goes on, so that an empty one is never followed by another.
   */
  query(request: QueryRequest): Promise<{ items: Item[]; count: number; lastKey: Item | undefined }>;
  /** Returns the items in the order of the keys, undefined where there is none, or only a removed photo. */
  batchGet(request: BatchGetRequest): Promise<(Item | undefined)[]>;
  /**
   * Returns the same of up to a hundred keys, eventually consistent, in one request with what other calls of clients ask
   * for at the same time: items that many look at are then read once. What is returned is theirs too, and not to be
   * changed.
   */
  getTogether(keys: PrimaryKey[]): Promise<(Item | undefined)[]>;
  transactWrite(writes: TransactWrite[]): Promise<void>;
  /** What many writes travel in. */
  readonly bulkWrites: BulkWrites;
  /** How many items `batchWrite` sends in one request. */
  readonly batchSize: number;
  /** Writes any number of items, unconditionally and in no order. */
  batchWrite(writes: BatchWrite[]): Promise<void>;
  /** Returns what items of a list are read as, without those that cannot be, which the log is told of. */
  readEach<T>(items: Item[], read: (item: Item) => T): T[];
}

/**
 * What many writes travel in: BatchWriteItem, or TransactWriteItems where that is cheaper. It costs twice the units at
 * Amazon DynamoDB; the embedded engine waits for the disk once a transaction and once an item of a batch.
 */
export type BulkWrites = "batches" | "transactions";

interface TableOptions extends SendOptions {
  name: string;
  onUnreadable: OnUnreadable;
  bulkWrites: BulkWrites;
  /** Left out where each call reads by itself. */
  readTogether?: ReadTogether | undefined;
}

/** Reads with others; what that cost is metered also for a call that no longer waits. */
async function getTogether(
  { meter, procedure, timeLimit }: TableOptions,
  readTogether: ReadTogether,
  keys: PrimaryKey[],
): Promise<(Item | undefined)[]> {
  const read = async () => {
    const { items, costs } = await readTogether(procedure, keys);
    for (const cost of costs) meter.record(cost);
    return items();
  };
  return timeLimit ? timeLimit.spend(read) : read();
}

async function query(send: Send, request: QueryCommandInput): ReturnType<Table["query"]> {
  let start = request.ExclusiveStartKey;
  for (;;) {
    const input = { ...request, ExclusiveStartKey: start };
    const { Items = [], Count = 0, LastEvaluatedKey } = await send("Query", input);
    const items = leaveOutRemoved(Items);
    const removed = Items.length - items.length;
    const isDone = items.length > 0 || removed === 0 || !LastEvaluatedKey;
    if (isDone) return { items, count: Count - removed, lastKey: LastEvaluatedKey };
    start = LastEvaluatedKey;
  }
}

/** Makes the table handle of one procedure. */
export function createTable(options: TableOptions): Table {
  const send = createSend(options);
  const together = options.bulkWrites === "transactions";
  const { readTogether } = options;
  const withoutRemoved = (items: (Item | undefined)[]) => items.map((item) => leaveOutRemoved(item ? [item] : [])[0]);
  const getAlone = async (request: BatchGetRequest) => withoutRemoved(await batchGet(send, options.name, request));
  const common = { TableName: options.name, ReturnConsumedCapacity: "INDEXES" } as const;
  return {
    name: options.name,
    get: async (request) => (await send("GetItem", { ...request, ...common })).Item,
    put: async (request) => {
      await send("PutItem", { ...request, ...common });
    },
    update: async (request) => (await send("UpdateItem", { ...request, ...common })).Attributes,
    delete: async (request) => (await send("DeleteItem", { ...request, ...common })).Attributes,
    query: (request) => query(send, { ...request, ...common }),
    batchGet: getAlone,
    getTogether: async (keys) =>
      readTogether ? withoutRemoved(await getTogether(options, readTogether, keys)) : getAlone({ Keys: keys }),
    transactWrite: (writes) => transactWrite(send, options.name, writes),
    bulkWrites: options.bulkWrites,
    batchSize: together ? writeTogetherSize : batchWriteSize,
    batchWrite: (writes) => (together ? writeTogether : batchWrite)(send, options.name, writes),
    readEach: (items, read) => readEach(items, read, options.onUnreadable),
  };
}
