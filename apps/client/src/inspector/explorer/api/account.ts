import { createValue } from "../../../ui/create-value.ts";
import { sumOf } from "../../rows/cost.ts";
import type { Cost, ExploredItem } from "./table-types.ts";

/** How many items of a kind were read, and how many bytes they were. */
export interface Seen {
  items: number;
  bytes: number;
}

/** What this page has asked of the table so far: what it cost, and how large the items of each kind were. */
export interface Account {
  cost: Cost;
  seen: Readonly<Record<string, Seen>>;
}

const nothing: Account = { cost: sumOf([]), seen: {} };

/** What this page has asked of the table so far. */
export const account = createValue<Account>(nothing);

/** The name under which items of no known kind are counted. */
const unknownKind = "?";

function addSeen(seen: Account["seen"], items: readonly ExploredItem[]): Account["seen"] {
  const sums = { ...seen };
  for (const { type, bytes } of items) {
    const kind = type ?? unknownKind;
    const before = sums[kind] ?? { items: 0, bytes: 0 };
    sums[kind] = { items: before.items + 1, bytes: before.bytes + bytes };
  }
  return sums;
}

/** Enters what a request cost and what it returned. */
export function enter(cost: Cost, items: readonly ExploredItem[] = []): void {
  const before = account.read();
  account.write({ cost: sumOf([before.cost, cost]), seen: addSeen(before.seen, items) });
}

/** Returns what was seen of items of some kinds; of all kinds where none of these was, and undefined before the first. */
export function seenOf(seen: Account["seen"], kinds: readonly string[]): Seen | undefined {
  const own = kinds.flatMap((kind) => seen[kind] ?? []);
  const from = own.length > 0 ? own : Object.values(seen);
  if (from.length === 0) return undefined;
  return from.reduce((sum, one) => ({ items: sum.items + one.items, bytes: sum.bytes + one.bytes }));
}
