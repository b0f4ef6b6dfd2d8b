import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createUserId } from "@quick-photos/db";
import { createStoredItems } from "@quick-photos/db/maintenance";
import { switchStream } from "@quick-photos/db/table";

interface MultiplyOptions {
  client: DynamoDBClient;
  tableName: string;
  /** What names people in items, each by itself: ids, usernames, display names. */
  names: string[];
  /** How many items there are to be, about; none are written when left out. */
  items: number | undefined;
}

/** Returns a name that nobody has, of the same length and in the same case. */
function anotherName(name: string): string {
  const other = createUserId().padEnd(name.length, "0").slice(0, name.length);
  return name === name.toLowerCase() ? other.toLowerCase() : other;
}

/**
 * Fills a table with copies of all that is in it, each of other people, so that a larger one is to a smaller one as a
 * service that has grown: the same kinds of items, in the same proportions. Nothing is projected from what it writes.
 * Returns how many items there are then.
 */
export async function multiply({ client, tableName, names, items = 0 }: MultiplyOptions): Promise<number> {
  const options = { client, tableName, procedure: "multiply", bulkWrites: "transactions" } as const;
  const stored = createStoredItems({ ...options, meter: { record: () => {} } });
  await switchStream(client, { tableName, isOn: false });
  const texts: string[] = [];
  for await (const page of stored.pages({ after: null })) texts.push(...page.items.map((item) => JSON.stringify(item)));
  const naming = new RegExp(names.join("|"), "g");
  // What names nobody is the table's own, and there once.
  const copied = texts.filter((text) => text.search(naming) >= 0);
  let waiting: Parameters<typeof stored.put>[0] = [];
  let count = texts.length;
  for (; count < items; count += copied.length) {
    const others = new Map(names.map((name) => [name, anotherName(name)]));
    waiting.push(...copied.map((text) => JSON.parse(text.replaceAll(naming, (name) => others.get(name) ?? name))));
    while (waiting.length >= stored.batchSize) {
      await stored.put(waiting.slice(0, stored.batchSize));
      waiting = waiting.slice(stored.batchSize);
    }
  }
  await stored.put(waiting);
  await switchStream(client, { tableName, isOn: true });
  return count;
}
