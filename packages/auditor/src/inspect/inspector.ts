import type { Db } from "@quick-photos/db";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Shortfalls } from "./shortfalls.ts";

/** What has to be known to say what an item has to agree with. */
export interface Reading {
  db: Pick<Db, "exploreShards">;
  now: Date;
}

/** What every inspection of a page works with. */
export interface Inspection extends Reading {
  db: Db;
  /** Whether to read as of this moment, for twice the units. */
  isConsistent: boolean;
  /** What lists of reactors are known to lack. */
  shortfalls: Shortfalls;
}

/** An item, parsed. */
export interface Subject<T> {
  item: Item & PrimaryKey;
  value: T;
}

/** Knows what one kind of item has to agree with. */
export interface Inspector<T> {
  /** The items it has to be compared with; they are read together with those of a whole page. */
  refers(value: T, reading: Reading): PrimaryKey[];
  /** Returns what does not agree. */
  judge(subject: Subject<T>, facts: ItemsByKey, inspection: Inspection): Suspicion[] | Promise<Suspicion[]>;
  /** Returns what its counters do not agree with: judged last, when the rows they count are known to be right. */
  count?(subject: Subject<T>, inspection: Inspection): Promise<Suspicion[]>;
}
