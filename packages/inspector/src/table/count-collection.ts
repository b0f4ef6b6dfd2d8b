import { addCapacity, type CapacityTotals, noCapacity } from "@quick-photos/db";
import type { Item } from "@quick-photos/db/items";
import type { TableReader } from "@quick-photos/db/maintenance";
import { type KeyDesign, keyAttributes } from "./key-designs.ts";

/** How many items a collection has. */
export interface CollectionCount {
  items: number;
  /** Whether all were counted; otherwise there are more. */
  isWhole: boolean;
  cost: CapacityTotals;
}

/** Requests that one count makes, at most: each counts a megabyte, for 128 read units. */
const mostRequests = 20;

/** Returns how many items a partition has. DynamoDB reads each of them for it: a count costs as much as the items. */
export async function countCollection(
  table: TableReader,
  { pk, index }: { pk: string; index: KeyDesign["index"] },
): Promise<CollectionCount> {
  let [items, cost, lastKey]: [number, CapacityTotals, Item | null] = [0, noCapacity(), null];
  for (let request = 0; request < mostRequests; request++) {
    const page = await table.query({
      ...(index && { IndexName: index }),
      KeyConditionExpression: `${keyAttributes(index).partition} = :pk`,
      ExpressionAttributeValues: { ":pk": pk },
      Select: "COUNT",
      ...(lastKey && { ExclusiveStartKey: lastKey }),
    });
    items += page.count;
    cost = addCapacity(cost, page.cost);
    lastKey = page.lastKey;
    if (lastKey === null) break;
  }
  return { items, isWhole: lastKey === null, cost };
}
