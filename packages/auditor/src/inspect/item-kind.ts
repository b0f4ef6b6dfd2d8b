import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Inspection, Inspector, Reading } from "./inspector.ts";

/** An item that was read as what it says it is. */
export interface ReadItem {
  item: Item & PrimaryKey;
  refers: PrimaryKey[];
  judge(facts: ItemsByKey, inspection: Inspection): Promise<Suspicion[]>;
  count(inspection: Inspection): Promise<Suspicion[]>;
}

/** A kind of item, and what is known about it. */
export interface ItemKind {
  /** The value of the item's `type`. */
  readonly type: string;
  /** Reads an item; throws for one that cannot be read, or is not what its key says. */
  read(item: Item & PrimaryKey, reading: Reading): ReadItem;
}

/** The part of an entity that reading needs. */
interface ReadableEntity<T> {
  readonly type: string;
  parse(item: Item): T;
  toItem(value: T): Item;
}

/** The place in the index comes from the other attributes, so it can always be put right. */
function judgeIndex(item: Item & PrimaryKey, right: Item): Suspicion[] {
  const { GSI1PK, GSI1SK } = right;
  if (item.GSI1PK === GSI1PK && item.GSI1SK === GSI1SK) return [];
  return [
    {
      kind: "index",
      subject: item,
      item,
      problem: `it is at ${String(item.GSI1PK)} / ${String(item.GSI1SK)}; it belongs at ${String(GSI1PK)} / ${String(GSI1SK)}`,
      involves: [],
      ...(GSI1PK !== undefined && {
        repair: (db) => applyRepair(db, { write: { change: item, to: { GSI1PK, GSI1SK } } }),
      }),
    },
  ];
}

/** Binds a kind of item to what inspects it. */
export function bindKind<T>(entity: ReadableEntity<T>, inspector: Inspector<T>): ItemKind {
  return {
    type: entity.type,
    read(item, reading) {
      const value = entity.parse(item);
      const right = entity.toItem(value);
      const { PK, SK } = right;
      if (PK !== item.PK || SK !== item.SK) throw new TypeError(`it says that it is ${String(PK)} / ${String(SK)}`);
      const subject = { item, value };
      return {
        item,
        refers: inspector.refers(value, reading),
        judge: async (facts, inspection) => [
          ...judgeIndex(item, right),
          ...(await inspector.judge(subject, facts, inspection)),
        ],
        count: async (inspection) => (await inspector.count?.(subject, inspection)) ?? [],
      };
    },
  };
}
