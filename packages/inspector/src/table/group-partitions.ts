import type { Item } from "@quick-photos/db/items";
import { findEntity } from "@quick-photos/db/items";
import { itemSize } from "@quick-photos/db/maintenance";

/** An item collection, as far as one page of a Scan has come to know it. */
export interface ExploredPartition {
  pk: string;
  /** How many of its items were read. */
  items: number;
  /** Of these, as DynamoDB counts them. */
  bytes: number;
  /** How many items of each kind; those of no kind that the code knows under "?". */
  kinds: Record<string, number>;
  /** Whether it may have more items than were read. */
  goesOn: boolean;
}

/** The name under which items of no known kind are counted. */
const unknownKind = "?";

/** Returns the partitions of a page in its order. A Scan reads a partition whole before the next, so only the last goes on. */
export function groupPartitions(items: Item[], partitionKey: string, isEnd: boolean): ExploredPartition[] {
  const partitions = new Map<string, ExploredPartition>();
  for (const item of items) {
    const pk = String(item[partitionKey]);
    const known = partitions.get(pk) ?? { pk, items: 0, bytes: 0, kinds: {}, goesOn: false };
    const kind = findEntity(item)?.type ?? unknownKind;
    partitions.set(pk, {
      ...known,
      items: known.items + 1,
      bytes: known.bytes + itemSize(item),
      kinds: { ...known.kinds, [kind]: (known.kinds[kind] ?? 0) + 1 },
    });
  }
  const listed = [...partitions.values()];
  return listed.map((partition, at) => ({ ...partition, goesOn: !isEnd && at === listed.length - 1 }));
}
