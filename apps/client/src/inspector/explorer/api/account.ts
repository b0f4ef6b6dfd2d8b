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

/** The name under which items of no known kind are counted, and of all kinds where they were not told apart. */
const anyKind = "?";

/** What is known of the size of some items. */
type Sized = Pick<ExploredItem, "type" | "bytes"> & { items?: number };

function addSeen(seen: Account["seen"], sized: readonly Sized[]): Account["seen"] {
  const sums = { ...seen };
  for (const { type, bytes, items = 1 } of sized) {
    const kind = type ?? anyKind;
    const before = sums[kind] ?? { items: 0, bytes: 0 };
    sums[kind] = { items: before.items + items, bytes: before.bytes + bytes };
  }
  return sums;
}

/** Enters what a request cost, and how large what it returned was. */
export function enter(cost: Cost, sized: readonly Sized[] = []): void {
  const before = account.read();
  account.write({ cost: sumOf([before.cost, cost]), seen: addSeen(before.seen, sized) });
}

/** Returns what was seen of items of some kinds; of all kinds where none of these was, and undefined before the first. */
export function seenOf(seen: Account["seen"], kinds: readonly string[]): Seen | undefined {
  const own = kinds.flatMap((kind) => seen[kind] ?? []);
  const from = own.length > 0 ? own : Object.values(seen);
  if (from.length === 0) return undefined;
  return from.reduce((sum, one) => ({ items: sum.items + one.items, bytes: sum.bytes + one.bytes }));
}
