import type { Item } from "../entities/entity.ts";
import { ConditionFailed, TransactionRefused } from "../io/failures.ts";
import type { BatchGetRequest, BatchWrite, TransactWrite } from "../io/requests.ts";
import type { Table } from "../io/table.ts";
import { toTransactWrite, writeTogetherSize } from "../io/write-together.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import type { KeyMove } from "./key-migration.ts";
import { keySteps } from "./key-step.ts";
import type { StepOf } from "./known-steps.ts";
import { itemAt, keyOfWrite, type Moving, moveWrite, refuseInBoth } from "./moved-writes.ts";

interface MigratingTableOptions {
  /** The table as it is. */
  table: Table;
  /** Returns the same for one request that is made by a step: it may not be on its way for long. */
  inTime(): Table;
  moves: readonly KeyMove[];
  stepOf: StepOf;
}

/** Finds out how requests on items of kinds that are moved are made; null for all others, at no cost. */
type MovingOf = (key: PrimaryKey) => Promise<Moving | null>;

/** Returns what was found under a key as the code knows it: under the key of today, if it was read with its key. */
const asToday = ({ move }: Moving, item: Item | undefined): Item | undefined =>
  item?.PK === undefined ? item : itemAt(move, "new", item);

/** Returns what a write returns; of one whose condition does not hold, what it found bears the key of today. */
async function foundAsToday<T>(moving: Moving, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw error instanceof ConditionFailed ? new ConditionFailed(asToday(moving, error.item)) : error;
  }
}

/** Whether a step has items in both places. */
const isInBoth = ({ step }: Moving) => keySteps[step].writes.length > 1;

/** Sends one write to both places in one transaction, and fails of its condition as a single write does. */
async function writeBoth(table: Table, write: TransactWrite, moving: Moving): Promise<void> {
  const { write: first, copy } = moveWrite(write, moving);
  try {
    await table.transactWrite(copy ? [first, copy] : [first]);
  } catch (error) {
    if (error instanceof TransactionRefused) throw new ConditionFailed(asToday(moving, error.found.get(0)));
    throw error;
  }
}

/** Returns the key at which a step has what is under a key, for reads and for conditions. */
const keyOfStep = ({ move, step }: Moving, key: PrimaryKey) => move.keyAt(keySteps[step].reads, key);

/** Adds the copies behind the writes, so that the position of one that is refused stays what it is. */
async function moveTransaction(writes: TransactWrite[], movingOf: MovingOf): Promise<TransactWrite[] | null> {
  const copies: TransactWrite[] = [];
  let isMoved = false;
  const first = await Promise.all(
    writes.map(async (write) => {
      const moving = await movingOf(keyOfWrite(write));
      if (!moving) return write;
      isMoved = true;
      const moved = moveWrite(write, moving);
      if (moved.copy) copies.push(moved.copy);
      return moved.write;
    }),
  );
  return isMoved ? [...first, ...copies] : null;
}

/** Both places are written or neither, which a batch does not promise: what is moved goes in transactions. */
async function writeBatch({ table, inTime }: MigratingTableOptions, writes: BatchWrite[], movingOf: MovingOf) {
  const others: BatchWrite[] = [];
  const moved: TransactWrite[] = [];
  for (const write of writes) {
    const entry = toTransactWrite(write);
    if (await movingOf(keyOfWrite(entry))) moved.push(entry);
    else others.push(write);
  }
  if (others.length > 0) await table.batchWrite(others);
  for (let start = 0; start < moved.length; start += writeTogetherSize / 2) {
    const some = await moveTransaction(moved.slice(start, start + writeTogetherSize / 2), movingOf);
    if (some) await inTime().transactWrite(some);
  }
}

/** Keys that are moved are read where the step has them, the others where they are: in one request. Null where none is. */
async function getMoved({ inTime }: MigratingTableOptions, request: BatchGetRequest, movingOf: MovingOf) {
  const movings = await Promise.all(request.Keys.map(movingOf));
  if (movings.every((moving) => moving === null)) return null;
  const Keys = request.Keys.map((key, at) => {
    const moving = movings[at];
    return moving ? keyOfStep(moving, key) : key;
  });
  const items = await inTime().batchGet({ ...request, Keys });
  return items.map((item, at) => {
    const moving = movings[at];
    return moving ? asToday(moving, item) : item;
  });
}

/**
 * Returns the table for code that knows the keys of today alone: requests on single items of a kind that is moved are
 * sent to where the step of the move has them, writes to both places in one transaction where it has both. Items that
 * are read bear the key of today. A Query goes where it says: who makes one asks `readsFrom`.
 */
export function migratingTable(options: MigratingTableOptions): Table {
  const { table, inTime, moves, stepOf } = options;
  if (moves.length === 0) return table;
  const movingOf: MovingOf = async (key) => {
    const move = moves.find((each) => each.sideOf(key) !== null);
    return move ? { move, step: await stepOf(move) } : null;
  };
  return {
    ...table,
    async get(request) {
      const moving = await movingOf(request.Key);
      if (!moving) return table.get(request);
      return asToday(moving, await inTime().get({ ...request, Key: keyOfStep(moving, request.Key) }));
    },
    async put(request) {
      const moving = await movingOf(keyOfWrite({ Put: request }));
      if (!moving) return table.put(request);
      if (isInBoth(moving)) return writeBoth(inTime(), { Put: request }, moving);
      const Item = itemAt(moving.move, keySteps[moving.step].reads, request.Item);
      return foundAsToday(moving, inTime().put({ ...request, Item }));
    },
    async update(request) {
      const moving = await movingOf(request.Key);
      if (!moving) return table.update(request);
      if (isInBoth(moving)) return refuseInBoth(moving, request.Key, "is not updated");
      return asToday(
        moving,
        await foundAsToday(moving, inTime().update({ ...request, Key: keyOfStep(moving, request.Key) })),
      );
    },
    async delete(request) {
      const moving = await movingOf(request.Key);
      if (!moving) return table.delete(request);
      const limited = inTime();
      const Key = keyOfStep(moving, request.Key);
      if (!isInBoth(moving)) return asToday(moving, await foundAsToday(moving, limited.delete({ ...request, Key })));
      if (request.ReturnValues) return refuseInBoth(moving, request.Key, "is not returned by a delete");
      await writeBoth(limited, { Delete: request }, moving);
      return undefined;
    },
    batchGet: async (request) => (await getMoved(options, request, movingOf)) ?? table.batchGet(request),
    getTogether: async (keys) => (await getMoved(options, { Keys: keys }, movingOf)) ?? table.getTogether(keys),
    async transactWrite(writes) {
      const moved = await moveTransaction(writes, movingOf);
      await (moved ? inTime().transactWrite(moved) : table.transactWrite(writes));
    },
    batchWrite: (writes) => writeBatch(options, writes, movingOf),
  };
}
