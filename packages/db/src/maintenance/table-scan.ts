import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Item } from "../entities/entity.ts";
import type { Meter } from "../io/meter.ts";
import { type Call, createCall, createSend } from "../io/send.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { createSdkLane } from "../lane/sdk-lane.ts";
import type { TableKeys } from "../migrations/table-keys.ts";
import { createScanTrail } from "./scan-trail.ts";

/** One of several parts of a table that are read side by side (a "segment" of DynamoDB's parallel Scan). */
export interface ScanSegment {
  /** From 0 on. */
  segment: number;
  /** How many segments there are. */
  segments: number;
  /** Items in one page, at most. */
  pageSize: number;
  /** The place of a page read before, to go on behind it with as many segments; the start of the segment without one. */
  after?: PrimaryKey | null;
}

/** A page of a segment: its items, and the place that the segment goes on after; null at its end. */
export interface ScanPage {
  items: (Item & PrimaryKey)[];
  next: PrimaryKey | null;
}

/** Reads a whole table: for maintenance, and for nothing else. */
export interface TableScan {
  /**
   * Returns how many items there are, as the table last counted them (DynamoDB counts every six hours); null when it
   * does not say.
   */
  approximateItems(): Promise<number | null>;
  /**
   * Returns the items of one segment page by page, in no order; nothing is read before a page is asked for. Items may come
   * twice when those that ended pages are deleted meanwhile.
   */
  pages(segment: ScanSegment): AsyncGenerator<ScanPage>;
}

interface TableScanOptions {
  client: DynamoDBClient;
  tableName: string;
  meter: Meter;
  /** The name under which the meter lists what is read. */
  procedure: string;
  /** Shows items as the code knows them, while some kinds are under two keys: `tableKeys` of a Db. As they are stored if absent. */
  tableKeys?: Pick<TableKeys, "asToday">;
}

/** Returns what reads the page of a segment behind a place. */
function createPageReader(
  { tableName, client }: TableScanOptions,
  call: Call,
  { segment, segments, pageSize }: ScanSegment,
) {
  const documents = DynamoDBDocumentClient.from(client);
  return async (start: PrimaryKey | null): Promise<ScanPage> => {
    const from = start ? { ExclusiveStartKey: { PK: start.PK, SK: start.SK } } : {};
    const request = { Segment: segment, TotalSegments: segments, Limit: pageSize, ...from };
    const scan = { TableName: tableName, ReturnConsumedCapacity: "INDEXES", ...request } as const;
    const { Items = [], LastEvaluatedKey } = await call("read", "Scan", scan, (sent) =>
      documents.send(new ScanCommand(sent)),
    );
    return { items: Items as (Item & PrimaryKey)[], next: (LastEvaluatedKey as PrimaryKey | undefined) ?? null };
  };
}

/** Makes the scan of a table over a client that the caller owns and closes. Reads are eventually consistent. */
export function createTableScan(options: TableScanOptions): TableScan {
  const { client, tableName, meter, procedure, tableKeys } = options;
  const call = createCall({ meter, procedure });
  const send = createSend({ lane: createSdkLane(client), meter, procedure });
  return {
    async approximateItems() {
      const { Table } = await call("read", "DescribeTable", { TableName: tableName }, (sent) =>
        client.send(new DescribeTableCommand(sent)),
      );
      return Table?.ItemCount ?? null;
    },
    async *pages(segment) {
      const readPage = createPageReader(options, call, segment);
      let start = segment.after ?? null;
      const trail = createScanTrail(send, tableName, start);
      for (;;) {
        const { items, next } = await readPage(start);
        const hasEnded = next === null && items.length === 0;
        const place = hasEnded && start ? await trail.lastThere() : start;
        if (place?.PK !== start?.PK || place?.SK !== start?.SK) {
          start = place;
          continue;
        }
        yield { items: tableKeys ? await tableKeys.asToday(items) : items, next };
        if (next === null) return;
        trail.add(next);
        start = next;
      }
    },
  };
}
