import type { Item, PrimaryKey } from "@quick-photos/db/items";
import type { FindingKind } from "../../src/index.ts";
import type { Story } from "../people.ts";
import type { World } from "../world.ts";

/** Something done to a table by hand, and what an audit has to say of it. */
export interface Damage {
  name: string;
  /** Breaks something, and returns each thing that is wrong then. */
  inflict(hands: Hands, story: Story): Promise<Wrong[]>;
  /** What cannot be put right, by the item: what it is after the repair instead of what it was. */
  lost?(before: Record<string, Item>): Record<string, Item>;
  /** Whether only a person can put it right. */
  isForPersons?: boolean;
}

/** What is wrong, and where. */
export type Wrong = [FindingKind, PrimaryKey];

/** Writes past every rule. */
export interface Hands {
  read(key: PrimaryKey): Promise<Item & PrimaryKey>;
  /** Returns the items of a partition. */
  list(PK: string): Promise<(Item & PrimaryKey)[]>;
  put(item: Item): Promise<void>;
  /** Changes attributes of an item as it is. */
  change(key: PrimaryKey, change: (item: Item) => Item): Promise<void>;
  remove(key: PrimaryKey): Promise<void>;
}

/** Returns hands in a world. */
export function createHands({ db }: World): Hands {
  const read = async (key: PrimaryKey) => {
    const item = await db.table.get({ Key: { PK: key.PK, SK: key.SK }, ConsistentRead: true });
    if (!item) throw new Error(`there is no ${key.PK} / ${key.SK} to break`);
    return item as Item & PrimaryKey;
  };
  return {
    read,
    list: async (PK) => {
      const query = { KeyConditionExpression: "PK = :pk", ExpressionAttributeValues: { ":pk": PK } };
      return (await db.table.query(query)).items as (Item & PrimaryKey)[];
    },
    put: (item) => db.table.put({ Item: item }),
    change: async (key, change) => {
      const item = await read(key);
      await db.table.put({ Item: { ...item, ...change(item) } });
    },
    remove: async (key) => {
      await read(key);
      await db.table.delete({ Key: { PK: key.PK, SK: key.SK } });
    },
  };
}
