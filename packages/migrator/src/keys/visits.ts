import { type Db, DbError, isUnreadable } from "@quick-photos/db";
import { TransactionRefused } from "@quick-photos/db/io";
import { type Item, items, type PrimaryKey } from "@quick-photos/db/items";
import { applyRepair, type WalkCounts } from "@quick-photos/db/maintenance";
import { type IndexFill, type KeyMove, keysProcedure, type RowsFill, type Side } from "@quick-photos/db/migrations";
import { levelExplored, levelNames } from "@quick-photos/db/rows";
import { type KeyChange, onlyAtStep } from "./key-change.ts";
import { holdsTheSame, isElsewhere, levelCopy } from "./level-copy.ts";

/** Does something with a page of a table, and returns how many items it `changed`. */
export type Visit = (items: (Item & PrimaryKey)[]) => Promise<WalkCounts>;

/** Items in a page of one segment: together with the check of the step as many as one transaction takes (100). */
export const pageSize = 99;

const keyOf = ({ PK, SK }: PrimaryKey): PrimaryKey => ({ PK, SK });

/** Returns the items whose places do not hold the same, or of which it cannot be said at a glance. */
async function findUnequal({ migration, terms }: KeyChange<KeyMove>, items: PrimaryKey[]): Promise<PrimaryKey[]> {
  const read = (side: Side) =>
    terms.db.tableKeys.stored.batchGet({
      Keys: items.map((item) => migration.keyAt(side, item)),
      ConsistentRead: true,
    });
  const [old, today] = await Promise.all([read("old"), read("new")]);
  return items.filter((_, at) => old[at] === undefined || !holdsTheSame(old[at], today[at]));
}

/** Returns what makes every copy what its item is, where the items are read from this side. */
export function levelPage(change: KeyChange<KeyMove>, from: Side, step: string): Visit {
  return async (items) => {
    const moved = items.filter((item) => change.migration.sideOf(item) !== null);
    let changed = 0;
    for (const item of await findUnequal(change, moved)) {
      if (await levelCopy(change, keyOf(item), { from, step })) changed += 1;
    }
    return { changed };
  };
}

/** Returns what deletes what is under former keys, which nobody reads or writes any more. */
export function cleanPage(change: KeyChange<KeyMove>, step: string): Visit {
  const { migration, terms, ready, signal } = change;
  return async (items) => {
    const former = items.filter((item) => migration.sideOf(item) === "old");
    if (former.length === 0) return {};
    await ready(signal);
    const deletes = former.map((item) => ({ Delete: { Key: keyOf(item) } }));
    try {
      await terms.db.tableKeys.stored.transactWrite([onlyAtStep(migration, step), ...deletes]);
    } catch (error) {
      throw error instanceof TransactionRefused ? isElsewhere(change, step) : error;
    }
    return { changed: former.length };
  };
}

/** Returns the key in the index that an item lacks; null when it has it or needs none. Throws DbError for an unreadable one. */
function lackedIndexKey({ entity }: IndexFill, item: Item): Item | null {
  const { GSI1PK, GSI1SK } = entity.toItem(entity.parse(item));
  const hasIt = GSI1PK === undefined || (item.GSI1PK === GSI1PK && item.GSI1SK === GSI1SK);
  return hasIt ? null : { GSI1PK, GSI1SK };
}

/** Returns what gives items of a kind the key in the index that they lack; what cannot be read is left to the audit. */
export function indexPage({ migration, terms, ready, signal }: KeyChange<IndexFill>): Visit {
  return async (items) => {
    const counts = { changed: 0, unreadable: 0 };
    for (const item of items.filter(migration.entity.is)) {
      try {
        const to = lackedIndexKey(migration, item);
        if (!to) continue;
        await ready(signal);
        // One that has just been changed has its key by that, or is met by the next walk.
        await applyRepair(terms.db, { write: { change: item, to } });
        counts.changed += 1;
      } catch (error) {
        if (!(error instanceof DbError && isUnreadable(error))) throw error;
        counts.unreadable += 1;
      }
    }
    return counts;
  };
}

/** What makes the items of a projected kind right that those of a page ask for, and returns how many were not. */
const levels: Readonly<Record<string, (db: Db, items: Item[], now: Date) => Promise<number>>> = {
  [items.nameWord.type]: levelNames,
  [items.exploreEntry.type]: levelExplored,
};

/** Returns what writes the items of a projected kind that a page asks for, and takes away those that nothing asks for. */
export function rowsPage({ migration, terms, ready, signal }: KeyChange<RowsFill>): Visit {
  const { name, entity } = migration;
  const level = levels[entity.type];
  if (!level) throw new TypeError(`nothing tells what the migration ${name} writes`);
  return async (page) => {
    await ready(signal);
    return { changed: await level(terms.db.attributedTo(keysProcedure), page, terms.now()) };
  };
}
