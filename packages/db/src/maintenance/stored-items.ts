import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ScanCommand,
  TransactWriteItemsCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { batchWriteSize, untilProcessed } from "../io/batch-write.ts";
import type { Meter } from "../io/meter.ts";
import { type Call, createCall } from "../io/send.ts";
import type { BulkWrites } from "../io/table.ts";
import { writeTogetherSize } from "../io/write-together.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { fromTypedItem, type TypedItem, toTypedItem } from "./typed-json.ts";

/** The items of a table exactly as they are stored, whatever they are: for carrying it elsewhere, and for nothing else. */
export interface StoredItems {
  /**
   * Returns the table's name, what the engine knows it by, which no other table has, and about how many items there are
   * (null when it does not say).
   */
  describe(): Promise<{ name: string; id: string; approximateItems: number | null }>;
  /**
   * Returns the items page by page (a megabyte each, or `pageSize` items), in no order, from the one behind `after` on;
   * `next` is null at the end. Reads are strongly consistent, so that what was written before is there.
   */
  pages(from: { after: PrimaryKey | null; pageSize?: number }): AsyncGenerator<StoredPage>;
  /** How many items `put` sends in one request, at most. */
  readonly batchSize: number;
  /** Writes items over whatever is under their keys, in no order. */
  put(items: TypedItem[]): Promise<void>;
}

/** A page of items as they are stored, and the place to go on after. */
export interface StoredPage {
  items: TypedItem[];
  next: PrimaryKey | null;
}

interface StoredItemsOptions {
  client: DynamoDBClient;
  tableName: string;
  meter: Meter;
  /** The name under which the meter lists the calls. */
  procedure: string;
  bulkWrites: BulkWrites;
}

/** What all writes of a transaction may have together, in bytes: DynamoDB's limit is 4 MB. */
const mostTransactionBytes = 3_000_000;

/** Splits items into transactions, none too large for one. */
function* inTransactions(items: TypedItem[]): Generator<TypedItem[]> {
  let together: TypedItem[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (together.length === writeTogetherSize || (together.length > 0 && bytes + size > mostTransactionBytes)) {
      yield together;
      [together, bytes] = [[], 0];
    }
    together.push(item);
    bytes += size;
  }
  if (together.length > 0) yield together;
}

async function putTogether(call: Call, { client, tableName }: StoredItemsOptions, items: TypedItem[]): Promise<void> {
  for (const together of inTransactions(items)) {
    const puts = together.map((item) => ({ Put: { TableName: tableName, Item: fromTypedItem(item) } }));
    const request = { TransactItems: puts, ReturnConsumedCapacity: "INDEXES" } as const;
    await call("write", "TransactWriteItems", request, (sent) => client.send(new TransactWriteItemsCommand(sent)));
  }
}

async function putBatches(call: Call, { client, tableName }: StoredItemsOptions, items: TypedItem[]): Promise<void> {
  for (let start = 0; start < items.length; start += batchWriteSize) {
    const batch = items.slice(start, start + batchWriteSize);
    const writes: WriteRequest[] = batch.map((item) => ({ PutRequest: { Item: fromTypedItem(item) } }));
    await untilProcessed(writes, async (pending) => {
      const request = { RequestItems: { [tableName]: pending }, ReturnConsumedCapacity: "INDEXES" } as const;
      const output = await call("write", "BatchWriteItem", request, (sent) =>
        client.send(new BatchWriteItemCommand(sent)),
      );
      return output.UnprocessedItems?.[tableName] ?? [];
    });
  }
}

/** Opens the items of a table over a client that the caller owns and closes. */
export function createStoredItems(options: StoredItemsOptions): StoredItems {
  const { client, tableName, meter, procedure, bulkWrites } = options;
  const call = createCall({ meter, procedure });
  const isTogether = bulkWrites === "transactions";
  const common = { TableName: tableName, ConsistentRead: true, ReturnConsumedCapacity: "INDEXES" } as const;
  return {
    async describe() {
      const { Table } = await call("read", "DescribeTable", { TableName: tableName }, (sent) =>
        client.send(new DescribeTableCommand(sent)),
      );
      const id = Table?.TableId ?? Table?.TableArn ?? tableName;
      return { name: tableName, id, approximateItems: Table?.ItemCount ?? null };
    },
    async *pages({ after, pageSize }) {
      let start = after;
      do {
        const from = start ? { ExclusiveStartKey: { PK: { S: start.PK }, SK: { S: start.SK } } } : {};
        const scan = { ...common, ...from, Limit: pageSize };
        const { Items = [], LastEvaluatedKey } = await call("read", "Scan", scan, (sent) =>
          client.send(new ScanCommand(sent)),
        );
        const { PK, SK } = LastEvaluatedKey ?? {};
        start = PK?.S !== undefined && SK?.S !== undefined ? { PK: PK.S, SK: SK.S } : null;
        yield { items: Items.map(toTypedItem), next: start };
      } while (start);
    },
    batchSize: isTogether ? writeTogetherSize : batchWriteSize,
    put: (items) => (isTogether ? putTogether : putBatches)(call, options, items),
  };
}
