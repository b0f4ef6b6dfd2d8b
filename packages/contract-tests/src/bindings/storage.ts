import { readdir } from "node:fs/promises";
import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { Db, Tally } from "@quick-photos/db";

/** What the service writes, seen from behind. */
export interface Storage {
  readonly db: Db;
  /** What the service's calls have cost, by procedure. */
  readonly tally: Tally;
  /** Answers every item and every file: where it is, and what it is. */
  dump(): Promise<Map<string, string>>;
}

interface DumpOptions {
  client: DynamoDBClient;
  tableName: string;
  mediaDirectory: string;
}

/** Answers every item of the table by its key, but for the projector's own position in the stream. */
async function dumpTable({ client, tableName }: DumpOptions): Promise<[string, string][]> {
  const items: [string, string][] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
    for (const item of page.Items ?? []) {
      if (item.PK?.S?.startsWith("STREAM#")) continue;
      const sorted = Object.entries(item).sort(([a], [b]) => a.localeCompare(b));
      items.push([`${item.PK?.S} / ${item.SK?.S}`, JSON.stringify(sorted)]);
    }
  }
  return items;
}

/** Answers the path of every file of a folder. */
async function dumpFolder(directory: string): Promise<[string, string][]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => [`${parentPath}/${name}`, "file"]);
}

/** Answers everything that is stored. */
export async function dump(options: DumpOptions): Promise<Map<string, string>> {
  return new Map([...(await dumpTable(options)), ...(await dumpFolder(options.mediaDirectory))]);
}
