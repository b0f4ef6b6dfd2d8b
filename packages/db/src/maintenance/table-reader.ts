import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import type { CapacityTotals } from "../io/capacity.ts";
import { createTally, type Meter } from "../io/meter.ts";
import type { QueryRequest } from "../io/requests.ts";
import { type Call, createCall } from "../io/send.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { indexName } from "../table/table-definition.ts";

/** How large a table or an index is, as DynamoDB last measured it (every six hours). */
export interface StoredSize {
  items: number;
  bytes: number;
}

/** A page of a table or an index as it is stored. */
export interface ReadPage {
  items: Item[];
  /** How many items the page has, also where the request asks for nothing else. */
  count: number;
  /** The key that the next page starts after; null at the end. */
  lastKey: Item | null;
  /** What the request cost. */
  cost: CapacityTotals;
}

/** What a page of a Scan is asked with. */
export interface ScanRequest {
  IndexName?: string;
  Limit: number;
  ExclusiveStartKey?: Item;
}

/**
 * Reads a table request by request and exactly as it is stored, memories of removed photos and items under former keys
 * too, and says of each what it cost: for people who look at it, and for nothing else. Reads are eventually consistent.
 */
export interface TableReader {
  readonly tableName: string;
  /** Returns the sizes of the table and of its index, which costs no units. */
  describe(): Promise<{ table: StoredSize; index: StoredSize }>;
  /** Returns the item under a key, undefined where there is none. */
  get(key: PrimaryKey): Promise<{ item: Item | undefined; cost: CapacityTotals }>;
  query(request: QueryRequest): Promise<ReadPage>;
  scan(request: ScanRequest): Promise<ReadPage>;
}

interface TableReaderOptions {
  client: DynamoDBClient;
  tableName: string;
  meter: Meter;
  /** The name under which the meter lists what is read. */
  procedure: string;
}

interface PageOutput {
  Items?: Item[] | undefined;
  Count?: number | undefined;
  LastEvaluatedKey?: Item | undefined;
}

/** Makes the reader of a table over a client that the caller owns and closes. */
export function createTableReader({ client, tableName, meter, procedure }: TableReaderOptions): TableReader {
  const documents = DynamoDBDocumentClient.from(client);
  const common = { TableName: tableName, ReturnConsumedCapacity: "INDEXES" } as const;

  /** Returns what came of some calls, with what they cost. */
  async function priced<T>(work: (call: Call) => Promise<T>): Promise<{ output: T; cost: CapacityTotals }> {
    const tally = createTally();
    const both: Meter = {
      ...meter,
      record(record) {
        tally.record(record);
        meter.record(record);
      },
    };
    const output = await work(createCall({ meter: both, procedure }));
    return { output, cost: tally.totals() };
  }

  async function readPage(work: (call: Call) => Promise<PageOutput>): Promise<ReadPage> {
    const { output, cost } = await priced(work);
    const { Items: items = [], Count: count = 0, LastEvaluatedKey: lastKey = null } = output;
    return { items, count, lastKey, cost };
  }

  return {
    tableName,
    async describe() {
      const { output } = await priced((call) =>
        call("read", "DescribeTable", { TableName: tableName }, (sent) => client.send(new DescribeTableCommand(sent))),
      );
      const { ItemCount = 0, TableSizeBytes = 0, GlobalSecondaryIndexes = [] } = output.Table ?? {};
      const index = GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === indexName);
      return {
        table: { items: ItemCount, bytes: TableSizeBytes },
        index: { items: index?.ItemCount ?? 0, bytes: index?.IndexSizeBytes ?? 0 },
      };
    },
    async get(key) {
      const { output, cost } = await priced((call) =>
        call("read", "GetItem", { ...common, Key: key }, (sent) => documents.send(new GetCommand(sent))),
      );
      return { item: output.Item, cost };
    },
    query(request) {
      const input = { ...request, ...common };
      return readPage((call) => call("read", "Query", input, (sent) => documents.send(new QueryCommand(sent))));
    },
    scan(request) {
      const input = { ...request, ...common };
      return readPage((call) => call("read", "Scan", input, (sent) => documents.send(new ScanCommand(sent))));
    },
  };
}
