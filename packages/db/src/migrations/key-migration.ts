import type { AnyEntity } from "../entities/items.ts";
import type { KeyParts, PrimaryKey, PrimaryKeyDesign } from "../keys/primary-key.ts";
import type { Side } from "./key-step.ts";

/** What the names of migrations of keys begin with, by which a version that does not know one any more tells it from others. */
export const keyMigrationPrefix = "keys:";

/** What every migration of keys has. */
interface Declared {
  /** Its name in the table: `MIGRATIONS` / name. */
  readonly name: string;
  /** What it does, in words that change when it does something else: what was begun as another is not gone on with. */
  readonly declaration: string;
}

/** Moves a kind of item from a former key to the key of today. */
export interface KeyMove extends Declared {
  readonly kind: "move";
  /** The templates of the former key and of today's, as `spellKey` has them. */
  readonly from: string;
  readonly to: string;
  /** Returns at which of its places a key is; null for one of another kind of item. */
  sideOf(key: PrimaryKey): Side | null;
  /** Returns the place at a side of what is at the other, or there already; the key has to be one of the kind's. */
  keyAt(side: Side, key: PrimaryKey): PrimaryKey;
}

/** Gives a key in the index to items of a kind that lack it. */
export interface IndexFill extends Declared {
  readonly kind: "index";
  readonly entity: AnyEntity;
}

/**
 * Writes the items of a projected kind for what is older than its projection. Nobody is kept from a table in the midst of
 * it: a version that does not know the kind neither writes nor reads it.
 */
export interface RowsFill extends Declared {
  readonly kind: "rows";
  readonly entity: AnyEntity;
}

/** A change of keys that a table may be in the midst of. */
export type KeyMigration = KeyMove | IndexFill | RowsFill;

interface MoveOptions<OP extends string, OS extends string, NP extends string, NS extends string> {
  name: string;
  old: PrimaryKeyDesign<OP, OS>;
  new: PrimaryKeyDesign<NP, NS>;
  /** Returns the parts of the new key by those of the old one, and the other way about. */
  toNew(parts: KeyParts<OP, OS>): KeyParts<NP, NS>;
  toOld(parts: KeyParts<NP, NS>): KeyParts<OP, OS>;
}

/** Returns the templates of a key in one line. */
export const spellKey = ({ partition, sort }: Pick<PrimaryKeyDesign<string, string>, "partition" | "sort">) =>
  `${partition.template} / ${sort.template}`;

/** Declares that a kind of item moves from one key to another. The code builds requests with the new one alone. */
export function moveKey<OP extends string, OS extends string, NP extends string, NS extends string>(
  options: MoveOptions<OP, OS, NP, NS>,
): KeyMove {
  const { name, old, new: today, toNew, toOld } = options;
  // Whole items come here too: a place is their key alone.
  const placesOf = ({ PK, SK }: PrimaryKey): Record<Side, PrimaryKey> | null => {
    const key = { PK, SK };
    const parts = today.parse(key);
    if (parts) return { new: key, old: old.key(toOld(parts)) };
    const former = old.parse(key);
    return former && { old: key, new: today.key(toNew(former)) };
  };
  return {
    kind: "move",
    name: `${keyMigrationPrefix}${name}`,
    from: spellKey(old),
    to: spellKey(today),
    declaration: `from ${spellKey(old)} to ${spellKey(today)}`,
    sideOf: (key) => (today.parse(key) ? "new" : old.parse(key) ? "old" : null),
    keyAt(side, key) {
      const places = placesOf(key);
      if (!places) throw new TypeError(`${key.PK} / ${key.SK} is no key that ${name} moves`);
      return places[side];
    },
  };
}

/** Declares that a projected kind of item is written also for what was there before its projection. */
export function fillRows({ name, entity }: { name: string; entity: AnyEntity }): RowsFill {
  const declaration = `${entity.type} items at ${spellKey(entity.key)}, for what is older than they are`;
  return { kind: "rows", name: `rows:${name}`, entity, declaration };
}

/** Declares that items of a kind get a key in the index, which those written before its declaration had one lack. */
export function fillIndex({ name, entity }: { name: string; entity: AnyEntity }): IndexFill {
  const { type, index } = entity;
  if (!index) throw new TypeError(`${type} items have no key in the index`);
  const declaration = `the key of ${type} items in the index, ${spellKey(index)}`;
  return { kind: "index", name: `${keyMigrationPrefix}${name}`, entity, declaration };
}
