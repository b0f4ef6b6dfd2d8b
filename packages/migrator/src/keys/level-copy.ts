import { isDeepStrictEqual } from "node:util";
import { DbError } from "@quick-photos/db";
import { TransactionRefused, type TransactWrite } from "@quick-photos/db/io";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import type { KeyMove, Side } from "@quick-photos/db/migrations";
import { MigrationError } from "../migration-error.ts";
import { asItWasRead } from "./as-it-was-read.ts";
import { type KeyChange, onlyAtStep } from "./key-change.ts";

/** Attempts at an item that others keep writing; they write both places, so it is right without us. */
const maxAttempts = 5;

/** What a place holds besides its key. */
const contentOf = (item: Item | undefined) => item && { ...item, PK: undefined, SK: undefined };

/** Returns whether two places hold the same, but for their keys. */
export function holdsTheSame(a: Item | undefined, b: Item | undefined): boolean {
  return isDeepStrictEqual(contentOf(a), contentOf(b));
}

/** Both places of an item: the one that is read by everybody, and the copy. */
interface Places {
  place: PrimaryKey;
  copyPlace: PrimaryKey;
  item: Item | undefined;
  copy: Item | undefined;
}

async function readPlaces({ terms, migration }: KeyChange<KeyMove>, key: PrimaryKey, from: Side): Promise<Places> {
  const { stored } = terms.db.tableKeys;
  const place = migration.keyAt(from, key);
  const copyPlace = migration.keyAt(from === "old" ? "new" : "old", key);
  const [item, copy] = await Promise.all([
    stored.get({ Key: place, ConsistentRead: true }),
    stored.get({ Key: copyPlace, ConsistentRead: true }),
  ]);
  return { place, copyPlace, item, copy };
}

/** Builds the write of the copy, on the condition that both places are as they were read. */
function levelRequest({ place, copyPlace, item, copy }: Places): TransactWrite[] {
  const { Key, ...isAsRead } = asItWasRead(copyPlace, copy, item);
  const check = { ConditionCheck: asItWasRead(place, item, copy) };
  if (!item) return [{ Delete: { Key, ...isAsRead } }, check];
  return [{ Put: { Item: { ...item, ...copyPlace }, ...isAsRead } }, check];
}

/**
 * Makes the copy of an item what the item is, or lets it go with it, and returns whether it was not so. Nothing is brought
 * back that was deleted meanwhile, and nothing newer written over. Throws MigrationError once the table is at another step.
 */
export async function levelCopy(
  change: KeyChange<KeyMove>,
  key: PrimaryKey,
  { from, step }: { from: Side; step: string },
): Promise<boolean> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    await change.ready(change.signal);
    const places = await readPlaces(change, key, from);
    if (holdsTheSame(places.item, places.copy)) return attempt > 0;
    try {
      const writes = [onlyAtStep(change.migration, step), ...levelRequest(places)];
      await change.terms.db.tableKeys.stored.transactWrite(writes);
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused && error.failed.has(0)) throw isElsewhere(change, step);
      const isOvertaken =
        error instanceof TransactionRefused || (error instanceof DbError && error.code === "CONFLICT");
      if (!isOvertaken) throw error;
    }
  }
  return true;
}

/** Says that another process has brought the migration to another step meanwhile. */
export function isElsewhere({ migration }: KeyChange, step: string): MigrationError {
  return new MigrationError(
    `another process has taken the migration ${migration.name} from its step ${step} to another`,
  );
}
