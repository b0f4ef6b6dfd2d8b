import { type AnyEntity, type Item, indexKeys, items, keys } from "@quick-photos/db/items";
import { indexName } from "@quick-photos/db/table";

type Design = (typeof keys)[keyof typeof keys] | (typeof indexKeys)[keyof typeof indexKeys];

/** One of the two attributes of a kind of key. */
export type KeySide = Pick<Design["sort"], "names" | "begin"> & { template: string };

/** A kind of key of the table or of its index: one row of the key design. */
export interface KeyDesign {
  /** Its name in the key design. */
  name: string;
  /** The index that it is of; null for the table. */
  index: typeof indexName | null;
  partition: KeySide;
  sort: KeySide;
  /** The types of the items that lie under such keys. */
  types: string[];
}

const entities: AnyEntity[] = Object.values(items);

function typesUnder(design: Design): string[] {
  return entities.filter(({ key, index }) => key === design || index === design).map(({ type }) => type);
}

function designsOf(designs: Record<string, Design>, index: KeyDesign["index"]): KeyDesign[] {
  return Object.entries(designs).map(([name, design]) => ({
    name,
    index,
    partition: design.partition,
    sort: design.sort,
    types: typesUnder(design),
  }));
}

/** Every kind of key, those of the table first, in the order of the key design. */
export const keyDesigns: readonly KeyDesign[] = [...designsOf(keys, null), ...designsOf(indexKeys, indexName)];

/** The names of the two key attributes, of the table or of the index. */
export function keyAttributes(index: KeyDesign["index"]): { partition: string; sort: string } {
  return index === null ? { partition: "PK", sort: "SK" } : { partition: `${index}PK`, sort: `${index}SK` };
}

/** Returns the names of the kinds of keys that an item lies under, its own before that of its index. */
export function designNamesOf({ type }: Item): string[] {
  return keyDesigns.filter(({ types }) => types.some((one) => one === type)).map(({ name }) => name);
}
