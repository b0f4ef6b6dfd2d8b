import type { Item } from "../entities/entity.ts";
import type { Table } from "../io/table.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** Returns what is stored under keys, as `parse` reads it: what is gone or cannot be read is missing. No request for none. */
export async function readItems<T>(table: Table, keys: PrimaryKey[], parse: (item: Item) => T): Promise<T[]> {
  if (keys.length === 0) return [];
  const items = await table.batchGet({ Keys: keys });
  return table.readEach(
    items.filter((item) => item !== undefined),
    parse,
  );
}
