import { z } from "zod";
import { DbError } from "../errors.ts";
import type { IndexKey, PrimaryKey } from "../keys/primary-key.ts";

/** An item as DynamoDB holds it, unmarshalled. */
export type Item = Record<string, unknown>;

/** A kind of item: its schema and where it lives. */
export interface Entity<Shape extends z.ZodRawShape> {
  /** The value of the item's `type` attribute. */
  readonly type: string;
  /** The domain attributes, without keys. */
  readonly schema: z.ZodObject<Shape>;
  /** Returns the whole item: attributes, keys, `type` and `v`. */
  toItem(value: z.output<z.ZodObject<Shape>>): Item;
  /** Returns the typed attributes of a stored item; throws `ITEM_UNREADABLE` for anything else. */
  parse(item: Item): z.output<z.ZodObject<Shape>>;
  /** Returns whether an item says it is of this kind. */
  is(item: Item): boolean;
}

interface EntityOptions<Shape extends z.ZodRawShape> {
  type: string;
  /** The item schema's version, raised when a stored item can no longer be read by the schema. */
  version: number;
  shape: Shape;
  primaryKey(value: z.output<z.ZodObject<Shape>>): PrimaryKey;
  indexKey?(value: z.output<z.ZodObject<Shape>>): IndexKey;
}

/** Declares a kind of item. */
export function defineEntity<Shape extends z.ZodRawShape>(options: EntityOptions<Shape>): Entity<Shape> {
  const { type, version, primaryKey, indexKey } = options;
  const schema = z.object(options.shape);
  const is = (item: Item) => item.type === type && item.v === version;
  return {
    type,
    schema,
    is,
    toItem: (value) => ({ ...primaryKey(value), ...indexKey?.(value), type, v: version, ...value }),
    parse(item) {
      const parsed = schema.safeParse(item);
      if (is(item) && parsed.success) return parsed.data;
      throw new DbError("ITEM_UNREADABLE", `${String(item.PK)} / ${String(item.SK)} is not a readable ${type} item`, {
        cause: parsed.error,
      });
    },
  };
}
