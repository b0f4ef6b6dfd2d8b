import type { IndexFill, KeyMigration, KeyMove, KeyStep, RowsFill } from "@quick-photos/db/migrations";
import type { KeyChange } from "./key-change.ts";
import { cleanPage, indexPage, levelPage, rowsPage, type Visit } from "./visits.ts";

/** The way from one step of a change of keys to another. */
interface Way<Migration extends KeyMigration> {
  /** What is done on it, for people. */
  says: string;
  to: KeyStep;
  /** Whether every process has to act by the step it begins at before anything is done. */
  settles?: boolean;
  /** Returns what is done on it with every page of the table. */
  visit?(change: KeyChange<Migration>): Visit;
  /** Whether the table is walked again until a walk has found nothing to change. */
  untilEqual?: boolean;
}

/** The ways of each direction, by the steps that they begin at. */
type Ways<Migration extends KeyMigration> = Record<"on" | "back", { readonly [From in KeyStep]?: Way<Migration> }>;

/** The ways of what moves from one key to another. A step that the fewest processes know of goes with the one before it. */
const moveWays: Ways<KeyMove> = {
  on: {
    old: { says: "write under both keys", to: "writeBoth" },
    writeBoth: {
      says: "copy what was written before to the new keys",
      to: "backfilled",
      settles: true,
      visit: (change) => levelPage(change, "old", "writeBoth"),
    },
    backfilled: {
      says: "compare what is under both keys",
      to: "compared",
      visit: (change) => levelPage(change, "old", "backfilled"),
      untilEqual: true,
    },
    compared: { says: "read under the new keys", to: "readNew", settles: true },
    readNew: { says: "write under the new keys alone", to: "writeNew", settles: true },
    writeNew: {
      says: "delete what is under the former keys, for good",
      to: "finished",
      settles: true,
      visit: (change) => cleanPage(change, "writeNew"),
    },
    refill: { says: "write under the new keys alone", to: "writeNew", settles: true },
    refilled: { says: "write under the new keys alone", to: "writeNew" },
  },
  back: {
    writeBoth: { says: "write under the former keys alone", to: "old", settles: true },
    backfilled: { says: "write under the former keys alone", to: "old" },
    compared: { says: "write under the former keys alone", to: "old", settles: true },
    readNew: { says: "read under the former keys", to: "compared", settles: true },
    writeNew: { says: "write under both keys again", to: "refill", settles: true },
    refill: {
      says: "copy what was written since to the former keys",
      to: "refilled",
      settles: true,
      visit: (change) => levelPage(change, "new", "refill"),
    },
    refilled: {
      says: "compare what is under both keys",
      to: "readNew",
      visit: (change) => levelPage(change, "new", "refilled"),
      untilEqual: true,
    },
  },
};

/** The ways of an index that is to be filled: items that are written have the key since the code knows it. */
const fillWays: Ways<IndexFill> = {
  on: {
    old: { says: "give items the key in the index that they lack", to: "backfilled", visit: indexPage },
    backfilled: { says: "look whether any lacks it still", to: "finished", visit: indexPage, untilEqual: true },
  },
  back: { backfilled: { says: "forget that the index is filled", to: "old" } },
};

/**
 * The ways of items of a kind that is new and projected: every process has to write them for what changes before a walk
 * writes those of all that does not.
 */
const rowsWays: Ways<RowsFill> = {
  on: {
    old: { says: "write these items for what changes", to: "writeBoth" },
    writeBoth: { says: "write them for what was there before", to: "backfilled", settles: true, visit: rowsPage },
    backfilled: { says: "look whether any is missing still", to: "finished", visit: rowsPage, untilEqual: true },
  },
  back: {
    writeBoth: { says: "write these items no more", to: "old" },
    backfilled: { says: "write these items no more", to: "old" },
  },
};

/** A direction: on to the end, or back to where it began. */
export type Direction = "on" | "back";

/** What is done to bring a change of keys a step on or back. */
export interface NextWay extends Omit<Way<never>, "visit"> {
  visit: ((change: Omit<KeyChange, "migration">) => Visit) | undefined;
}

function bind<Migration extends KeyMigration>(migration: Migration, way: Way<Migration> | undefined): NextWay | null {
  if (!way) return null;
  const { visit, ...rest } = way;
  return { ...rest, visit: visit && ((change) => visit({ ...change, migration })) };
}

/** Returns the way from a step in a direction; null where it ends. */
export function wayFrom(migration: KeyMigration, step: KeyStep, direction: Direction): NextWay | null {
  if (migration.kind === "move") return bind(migration, moveWays[direction][step]);
  if (migration.kind === "rows") return bind(migration, rowsWays[direction][step]);
  return bind(migration, fillWays[direction][step]);
}
