import type { Db } from "../db.ts";
import type { Item } from "../entities/entity.ts";
import type { QueryRequest } from "../io/requests.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";

/**
 * A long piece of work in small steps: a range of rows and what to do with each page of it. A step repeated does no
 * harm, so a sweep may be broken off anywhere and begun again, from the start or from the last step's answer.
 */
export interface Sweep {
  readonly query: QueryRequest;
  work(db: Db, rows: (Item & PrimaryKey)[]): Promise<void>;
}

/** Rows in a step: as many as one BatchWriteItem writes (a DynamoDB limit). */
const stepSize = 25;

/** Does one step, and answers where the next one starts; undefined when that was the last. */
export async function sweepStep(db: Db, sweep: Sweep, start: Item | undefined): Promise<Item | undefined> {
  const page = await db.table.query({ ...sweep.query, Limit: stepSize, ExclusiveStartKey: start });
  if (page.items.length > 0) await sweep.work(db, page.items as (Item & PrimaryKey)[]);
  return page.lastKey;
}

/** Does all steps, one after another. */
export async function runSweep(db: Db, sweep: Sweep): Promise<void> {
  let start: Item | undefined;
  do start = await sweepStep(db, sweep, start);
  while (start);
}
