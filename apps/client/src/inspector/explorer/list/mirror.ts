import type { ExploredItem, IndexName } from "../api/table-types.ts";

/** Some items under another pair of keys: one of its partitions, in the order of its sort keys. */
export interface MirrorPartition {
  pk: string;
  items: { sk: string; item: ExploredItem }[];
}

/** Returns where an item stands on the other side: in the index for a list of the table, in the table for one of the index. */
function placeOf(item: ExploredItem, index: IndexName): { pk: string; sk: string } | null {
  if (index !== null) return { pk: item.key.PK, sk: item.key.SK };
  return item.indexKey && { pk: item.indexKey.GSI1PK, sk: item.indexKey.GSI1SK };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Returns the items of a list as they lie on the other side; those that are not there are left out. */
export function mirror(items: readonly ExploredItem[], index: IndexName): MirrorPartition[] {
  const partitions = new Map<string, MirrorPartition["items"]>();
  for (const item of items) {
    const place = placeOf(item, index);
    if (!place) continue;
    partitions.set(place.pk, [...(partitions.get(place.pk) ?? []), { sk: place.sk, item }]);
  }
  return [...partitions]
    .map(([pk, inside]) => ({ pk, items: inside.toSorted((a, b) => compare(a.sk, b.sk)) }))
    .sort((a, b) => compare(a.pk, b.pk));
}
