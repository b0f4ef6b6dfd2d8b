import { ConditionFailed, TransactionRefused } from "./failures.ts";
import { forEachConcurrently } from "./for-each-concurrently.ts";
import type { PutRequest, UpdateRequest } from "./requests.ts";
import type { Table } from "./table.ts";

/** A write of one item that returns no attributes. */
export type EachWrite = { Put: Omit<PutRequest, "ReturnValues"> } | { Update: Omit<UpdateRequest, "ReturnValues"> };

type Failures = (Error | null)[];

/** Returns whether a failure says something of this one write, and nothing of those beside it. */
function isOfOne(error: unknown): error is Error {
  return error instanceof ConditionFailed || (error instanceof Error && error.name === "ValidationException");
}

/** Returns whether a transaction is refused for what some of its writes are: by themselves, each tells. */
function isOfSome(error: unknown): boolean {
  return isOfOne(error) || (error instanceof Error && error.name === "TransactionCanceledException");
}

async function writeOne(table: Table, write: EachWrite): Promise<Error | null> {
  try {
    await ("Put" in write ? table.put(write.Put) : table.update(write.Update));
    return null;
  } catch (error) {
    if (isOfOne(error)) return error;
    throw error;
  }
}

async function writeAlone(table: Table, writes: EachWrite[]): Promise<Failures> {
  const failures: Failures = writes.map(() => null);
  await forEachConcurrently([...writes.entries()], async ([at, write]) => {
    failures[at] = await writeOne(table, write);
  });
  return failures;
}

/** Sends a transaction, and again without what conditions refused; one with a write that can never be done goes in parts. */
async function writeInOne(table: Table, writes: EachWrite[]): Promise<Failures> {
  if (writes.length < 2) return writeAlone(table, writes);
  try {
    await table.transactWrite(writes);
    return writes.map(() => null);
  } catch (error) {
    if (isOfSome(error)) return writeAlone(table, writes);
    if (!(error instanceof TransactionRefused)) throw error;
    const { failed, found } = error;
    const others = await writeInOne(
      table,
      writes.filter((_, at) => !failed.has(at)),
    );
    const next = others.values();
    return writes.map((_, at) => (failed.has(at) ? new ConditionFailed(found.get(at)) : (next.next().value ?? null)));
  }
}

/**
 * Writes items, each another one and each by itself: what is refused keeps none of the others. Returns in their order
 * what each failed of, null for what is written: `ConditionFailed`, or the service's error for a write that it can never
 * do. Throws whatever else fails; some are written then. They travel together where that is cheaper (`BulkWrites`).
 */
export async function writeEach(table: Table, writes: EachWrite[]): Promise<Failures> {
  if (table.bulkWrites === "batches") return writeAlone(table, writes);
  const failures: Failures = [];
  for (let start = 0; start < writes.length; start += table.batchSize) {
    failures.push(...(await writeInOne(table, writes.slice(start, start + table.batchSize))));
  }
  return failures;
}
