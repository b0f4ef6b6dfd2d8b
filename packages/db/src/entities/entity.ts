import type * as z from "zod";
import { DbError } from "../errors.ts";
import type { IndexKey, IndexKeyDesign, KeyParts, PrimaryKeyDesign } from "../keys/primary-key.ts";
import type { ParentName, Relations } from "./relations.ts";
import type { Item, Versions } from "./versions.ts";

export type { Item } from "./versions.ts";

/** What an entity knows beyond its shape: where it lives and how it hangs together. */
interface Design<
  Value,
  Section extends string,
  P extends string,
  S extends string,
  Owner extends (keyof Value & string) | null,
  Parent extends ParentName,
> extends Relations<Value, Section, Owner, Parent> {
  /** The value of the item's `type` attribute. */
  readonly type: string;
  /** Where it lives in the table. */
  readonly key: PrimaryKeyDesign<P, S>;
  /** Where it lives in the index, if it does. */
  readonly index?: IndexKeyDesign<string, string>;
}

/** The attributes that may say whose an item is; null for what is nobody's. */
type OwnerOf<Shape extends z.ZodRawShape> = (keyof z.output<z.ZodObject<Shape>> & string) | null;

/** A kind of item: its shape and its history, where it lives, and how it hangs together with others. */
export interface Entity<
  Shape extends z.ZodRawShape = z.ZodRawShape,
  Section extends string = string,
  P extends string = string,
  S extends string = string,
  Owner extends OwnerOf<Shape> = OwnerOf<Shape>,
  Parent extends ParentName = ParentName,
> extends Design<z.output<z.ZodObject<Shape>>, Section, P, S, Owner, Parent> {
  /** The newest version, which `toItem` writes. */
  readonly version: number;
  /** The domain attributes of the newest version, without keys. */
  readonly schema: z.ZodObject<Shape>;
  /** Returns the shape of a version, undefined for one that never was. */
  schemaOf(version: number): z.ZodObject | undefined;
  /** Returns the whole item: attributes, keys, `type` and `v`. */
  toItem(value: z.output<z.ZodObject<Shape>>): Item;
  /**
   * The same over an item that was read: attributes that a newer version has brought stay as they are, and so does it.
   * What only a former version had goes.
   */
  toItemOver(stored: Item, value: z.output<z.ZodObject<Shape>>): Item;
  /**
   * Returns the typed attributes of a stored item, as the newest version has them whatever version it is of. Throws
   * `ITEM_OF_ANOTHER_TYPE`, `ITEM_TOO_NEW`, and `ITEM_UNREADABLE` for one with a broken attribute.
   */
  parse(item: Item): z.output<z.ZodObject<Shape>>;
  /** Returns the same, undefined instead of an error. */
  tryParse(item: Item | undefined): z.output<z.ZodObject<Shape>> | undefined;
  /** Returns whether an item says it is of this kind. */
  is(item: Item): boolean;
  /** Returns whether an item says that only newer code can read it: it is left as it is. */
  isTooNew(item: Item): boolean;
  /** Returns the version that a stored item is of once attributes of the newest are written to it; it never goes back. */
  versionOver(stored: Item): number;
}

interface EntityOptions<
  Shape extends z.ZodRawShape,
  Section extends string,
  P extends string,
  S extends string,
  IP extends string,
  IS extends string,
  Owner extends OwnerOf<Shape>,
  Parent extends ParentName,
> extends Relations<z.output<z.ZodObject<Shape>>, Section, Owner, Parent> {
  type: string;
  versions: Versions<Shape>;
  key: PrimaryKeyDesign<P, S>;
  /** Returns the parts of its key; the value itself, where it has them all under their names. */
  keyParts(value: z.output<z.ZodObject<Shape>>): KeyParts<P, S>;
  index?: IndexKeyDesign<IP, IS>;
  indexParts?(value: z.output<z.ZodObject<Shape>>): KeyParts<IP, IS>;
}

const nameOf = (item: Item) => `${String(item.PK)} / ${String(item.SK)}`;

/** What puts an item into the index. */
const indexAttributes: ReadonlySet<string> = new Set<keyof IndexKey>(["GSI1PK", "GSI1SK"]);

/** The version of an item; 0 for what is none. */
const versionOf = ({ v }: Item): number => (typeof v === "number" && Number.isInteger(v) && v > 0 ? v : 0);

/** The lowest version of the code that may read an item: those that say nothing can be read by all. */
const readableFromOf = ({ readableFrom }: Item): number => (typeof readableFrom === "number" ? readableFrom : 1);

function anotherType(item: Item, type: string): DbError {
  const found = typeof item.type === "string" ? `a ${item.type} item` : "no item of a known type";
  return new DbError("ITEM_OF_ANOTHER_TYPE", `${nameOf(item)} is ${found} where a ${type} item is read`);
}

function tooNew(item: Item, type: string, newest: number): DbError {
  const from = readableFromOf(item);
  return new DbError(
    "ITEM_TOO_NEW",
    `${nameOf(item)} is a ${type} item of version ${versionOf(item)}, and this server knows up to ${newest}: deploy one that knows ${type} version ${from} or later everywhere`,
  );
}

function unreadable(item: Item, type: string, cause: unknown): DbError {
  return new DbError("ITEM_UNREADABLE", `${nameOf(item)} is not a readable ${type} item`, { cause });
}

/** Declares a kind of item. */
export function defineEntity<
  Shape extends z.ZodRawShape,
  const Section extends string,
  const P extends string = string,
  const S extends string = string,
  const IP extends string = never,
  const IS extends string = never,
  const Owner extends OwnerOf<Shape> = OwnerOf<Shape>,
  const Parent extends ParentName = never,
>(options: EntityOptions<Shape, Section, P, S, IP, IS, Owner, Parent>): Entity<Shape, Section, P, S, Owner, Parent> {
  type Value = z.output<z.ZodObject<Shape>>;
  const { versions, keyParts, indexParts, ...design } = options;
  const { type, key, index } = design;
  const { newest, schema, schemaOf, readableFrom } = versions;
  const marks = { type, v: newest, ...(readableFrom > 1 && { readableFrom }) };
  const toItem = (value: Value): Item => ({
    ...key.key(keyParts(value)),
    ...(indexParts && index?.key(indexParts(value))),
    ...marks,
    ...value,
  });

  /** Brings an item to the newest version, or throws what keeps it from that. */
  function upcast(item: Item, version: number): unknown {
    try {
      return versions.upcast(item, version);
    } catch (error) {
      throw unreadable(item, type, error);
    }
  }

  /** What an item of a former version has, and the newest has no more. */
  const isFormer = (stored: Item, name: string) =>
    versionOf(stored) < newest && (versions.hasHad(name) || indexAttributes.has(name));

  const isTooNew = (item: Item) => versionOf(item) > newest && readableFromOf(item) > newest;

  /** Returns an item of another version than the newest as one that its schema can read. */
  function toNewest(item: Item): unknown {
    if (isTooNew(item)) throw tooNew(item, type, newest);
    const version = versionOf(item);
    if (version === 0) throw unreadable(item, type, undefined);
    return version < newest ? upcast(item, version) : item;
  }

  function parse(item: Item): Value {
    if (item.type !== type) throw anotherType(item, type);
    const parsed = schema.safeParse(item.v === newest ? item : toNewest(item));
    if (parsed.success) return parsed.data;
    throw unreadable(item, type, parsed.error);
  }

  return {
    ...design,
    version: newest,
    schema,
    schemaOf,
    is: (item) => item.type === type,
    isTooNew,
    versionOver: (stored) => Math.max(versionOf(stored), newest),
    toItem,
    toItemOver(stored, value) {
      const kept = Object.entries(stored).filter(([name]) => !(name in schema.shape || isFormer(stored, name)));
      const marksOfNewer = versionOf(stored) > newest ? { v: stored.v, readableFrom: stored.readableFrom } : {};
      return { ...Object.fromEntries(kept), ...toItem(value), ...marksOfNewer };
    },
    parse,
    tryParse(item) {
      try {
        return item && parse(item);
      } catch (error) {
        if (error instanceof DbError) return undefined;
        throw error;
      }
    },
  };
}
