import type { Item } from "../entities/entity.ts";
import type { TransactWrite } from "../io/requests.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { KeyMove } from "./key-migration.ts";
import { type KeyStep, keySteps, type Side } from "./key-step.ts";

/** A kind of item that is moved, and the step to act by. */
export interface Moving {
  move: KeyMove;
  step: KeyStep;
}

/** A write where its condition is looked at, and the same in the other place when both are written. */
export interface MovedWrite {
  write: TransactWrite;
  copy: TransactWrite | null;
}

const keyOf = ({ PK, SK }: Item): PrimaryKey => ({ PK: String(PK), SK: String(SK) });

/** Returns the key that a write is about. */
export function keyOfWrite({ Put, Delete, Update, ConditionCheck }: TransactWriteParts): PrimaryKey {
  return keyOf(Put?.Item ?? (Delete ?? Update ?? ConditionCheck)?.Key ?? {});
}

/** A write of a transaction, whichever it is. */
type TransactWriteParts = { [Kind in Kinds]?: Extract<TransactWrite, Record<Kind, unknown>>[Kind] };
type Kinds = "Put" | "Delete" | "Update" | "ConditionCheck";

/** Returns an item as it lies at a side of a move. */
export function itemAt(move: KeyMove, side: Side, item: Item): Item {
  return { ...item, ...move.keyAt(side, keyOf(item)) };
}

/** Throws for what is not possible while an item is in two places. */
export function refuseInBoth({ move }: Moving, { PK, SK }: PrimaryKey, what: string): never {
  throw new TypeError(`${PK} / ${SK} ${what} in the midst of the migration ${move.name}: finish it first`);
}

/**
 * Returns a write as a step has it. Throws for an update where the step has both places: what comes of it is not known
 * before it is done, and it would make half an item where there is no copy yet. A kind that is moved is put whole.
 */
export function moveWrite(write: TransactWrite, moving: Moving): MovedWrite {
  const { move, step } = moving;
  const { writes, reads } = keySteps[step];
  const copyAt = writes.find((side) => side !== reads);
  if ("Put" in write) {
    const { Item = {} } = write.Put;
    return {
      write: { Put: { ...write.Put, Item: itemAt(move, reads, Item) } },
      copy: copyAt ? { Put: { Item: itemAt(move, copyAt, Item) } } : null,
    };
  }
  const key = keyOfWrite(write);
  const Key = move.keyAt(reads, key);
  if ("ConditionCheck" in write) return { write: { ConditionCheck: { ...write.ConditionCheck, Key } }, copy: null };
  if ("Update" in write) {
    return copyAt
      ? refuseInBoth(moving, key, "is not updated")
      : { write: { Update: { ...write.Update, Key } }, copy: null };
  }
  return {
    write: { Delete: { ...write.Delete, Key } },
    copy: copyAt ? { Delete: { Key: move.keyAt(copyAt, key) } } : null,
  };
}
