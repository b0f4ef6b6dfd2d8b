import type { CapacityTotals } from "@quick-photos/db";
import type { TableReader } from "@quick-photos/db/maintenance";
import { type ExploredPartition, groupPartitions } from "./group-partitions.ts";
import type { Place } from "./inputs.ts";
import { type KeyDesign, keyAttributes } from "./key-designs.ts";
import { pageRequest } from "./page-request.ts";

/** A page of the item collections of a table or of an index. */
export interface CollectionsPage {
  partitions: ExploredPartition[];
  /** What the next page takes as `after`; null at the end. */
  next: Place | null;
  cost: CapacityTotals;
}

/** Items that one page of the Scan reads, at most: a few read units. */
const pageSize = 300;

/** Sorts behind every key: DynamoDB compares them byte by byte, and there is no higher character in UTF-8. */
const highest = "\u{10ffff}";

/**
 * Returns the place behind a partition, wherever in it a page has ended: a Scan goes on behind a key that nothing has to
 * lie under. So a partition of a million items is one line of the list, and not read.
 */
function behind(pk: string, index: KeyDesign["index"]): Place {
  const { partition, sort } = keyAttributes(index);
  return { PK: highest, SK: highest, [partition]: pk, [sort]: highest };
}

/** Returns the collections that one request of a Scan comes across, the rest of the last one left out. */
export async function listCollections(
  table: TableReader,
  { index, after }: { index: KeyDesign["index"]; after: Place | null },
): Promise<CollectionsPage> {
  const { items, lastKey, cost } = await table.scan(pageRequest({ index, after, limit: pageSize }));
  const partitions = groupPartitions(items, keyAttributes(index).partition, lastKey === null);
  const last = partitions.at(-1);
  return { partitions, next: lastKey && last ? behind(last.pk, index) : null, cost };
}
