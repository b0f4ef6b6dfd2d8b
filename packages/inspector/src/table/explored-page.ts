import type { CapacityTotals } from "@quick-photos/db";
import type { Item } from "@quick-photos/db/items";
import type { ReadPage } from "@quick-photos/db/maintenance";
import { type ExploredItem, exploreItem } from "./explored-item.ts";
import type { Place } from "./inputs.ts";

/** A page of items as they are stored. */
export interface ExploredPage {
  items: ExploredItem[];
  /** Of the page, as DynamoDB counts them. */
  bytes: number;
  /** What the next page takes as `after`; null at the end. */
  next: Place | null;
  cost: CapacityTotals;
}

/** Returns the key that a page ended with as a place; null for none. */
function toPlace(lastKey: Item | null): Place | null {
  return lastKey && Object.fromEntries(Object.entries(lastKey).map(([name, value]) => [name, String(value)]));
}

/** Returns what a page that was read shows. */
export function explorePage({ items, lastKey, cost }: ReadPage): ExploredPage {
  const explored = items.map(exploreItem);
  const bytes = explored.reduce((sum, item) => sum + item.bytes, 0);
  return { items: explored, bytes, next: toPlace(lastKey), cost };
}
