import { type Dirent, existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { type AttributeValue, type DynamoDBClient, paginateScan, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { AccessTokens } from "@quick-photos/api";
import type { Storage as SeenStorage } from "@quick-photos/contract-suite/bindings/binding";
import type { Db, Tally } from "@quick-photos/db";

/** What only who composes the service sees of what it writes. */
export interface Storage extends SeenStorage {
  readonly db: Db;
  /** Lets a test act as somebody who never signed in. */
  readonly accessTokens: AccessTokens;
  /** What the service's calls have cost, by procedure. */
  readonly tally: Tally;
  /**
   * Returns every item and every file: where it is, and what it is. What is projected is left out: it trails, and
   * follows from the rest.
   */
  dump(): Promise<Map<string, unknown>>;
  /** Returns the items of somebody's own partition by their sort keys, without what is projected. */
  rowsOf(userId: string): Promise<Map<string, unknown>>;
}

interface DumpOptions {
  client: DynamoDBClient;
  tableName: string;
  mediaDirectory: string;
}

/**
 * Where only the projector writes: its place in the stream and its work, what has ended, reactors, feeds, inboxes, words of
 * names, and the lists of everybody's photos.
 */
const projectedPartition = /^(?:(?:JOBS|ENDED)$|(?:DEADLETTERS|STREAM|PHOTO|FEED|INBOX|NAME|EXPLORE)#)/;

/** What only the projector writes of other items. */
const projectedAttributes = new Set(["counts", "watermarks", "latestReactors"]);

function withoutProjections(item: Record<string, AttributeValue>) {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !projectedAttributes.has(name)));
}

/** Returns the items of somebody's own partition by their sort keys. */
export async function rowsOf({ client, tableName }: DumpOptions, userId: string): Promise<Map<string, unknown>> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: "PK = :partition",
      ExpressionAttributeValues: { ":partition": { S: `USER#${userId}` } },
    }),
  );
  return new Map(Items.map((item) => [item.SK?.S ?? "", withoutProjections(item)]));
}

/** A place, and what is there. */
type Entry = [place: string, content: unknown];

/** Returns every item of the table by its key. */
async function dumpTable({ client, tableName }: DumpOptions): Promise<Entry[]> {
  const items: Entry[] = [];
  for await (const page of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
    const own = (page.Items ?? []).filter(({ PK }) => !projectedPartition.test(PK?.S ?? ""));
    items.push(...own.map((item): Entry => [`${item.PK?.S} / ${item.SK?.S}`, withoutProjections(item)]));
  }
  return items;
}

/** Returns what is in a folder and all below it; nothing when there is none. */
async function readTree(directory: string): Promise<Dirent[]> {
  for (;;) {
    try {
      return await readdir(directory, { recursive: true, withFileTypes: true });
    } catch (error) {
      // The projector removes the folders of who is gone: one that went while it was about to be read spoils the rest.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      if (!existsSync(directory)) return [];
    }
  }
}

/** Returns the path of every file of a folder. */
async function dumpFolder(directory: string): Promise<Entry[]> {
  const entries = await readTree(directory);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => [`${parentPath}/${name}`, "file"]);
}

/** Returns where a text occurs. */
export async function find({ client, tableName, mediaDirectory }: DumpOptions, text: string): Promise<string[]> {
  const places: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true })) {
    const named = Items.filter((item) => item.PK?.S !== "JOBS" && JSON.stringify(item).includes(text));
    places.push(...named.map(({ PK, SK }) => `${PK?.S} / ${SK?.S}`));
  }
  const files = (await dumpFolder(mediaDirectory)).map(([path]) => path);
  return [...places, ...files.filter((path) => path.includes(text))];
}

/** Returns everything that is stored. */
export async function dump(options: DumpOptions): Promise<Map<string, unknown>> {
  return new Map([...(await dumpTable(options)), ...(await dumpFolder(options.mediaDirectory))]);
}
