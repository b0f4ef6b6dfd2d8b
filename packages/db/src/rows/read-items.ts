import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import { batchGetSize } from "../io/batch-get.ts";
import { inChunks } from "../io/in-chunks.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/** Items read by key. */
export interface ItemsByKey {
  /** Returns the item, undefined where there is none; throws for a key that was not read. */
  get(key: PrimaryKey): (Item & PrimaryKey) | undefined;
}

const identity = ({ PK, SK }: PrimaryKey) => `${PK}\n${SK}`;

/** Reads items by key, each once however often it is named: a BatchGetItem for every hundred. */
export async function readItems(db: Db, keys: PrimaryKey[], isConsistent: boolean): Promise<ItemsByKey> {
  const distinct = [...new Map(keys.map((key) => [identity(key), { PK: key.PK, SK: key.SK }])).values()];
  const found = new Map<string, Item | undefined>();
  await inChunks(distinct, batchGetSize, async (chunk) => {
    const items = await db.table.batchGet({ Keys: chunk, ConsistentRead: isConsistent });
    for (const [at, key] of chunk.entries()) found.set(identity(key), items[at]);
  });
  return {
    get(key) {
      if (!found.has(identity(key))) throw new TypeError(`${key.PK} / ${key.SK} was not asked for`);
      return found.get(identity(key)) as (Item & PrimaryKey) | undefined;
    },
  };
}
