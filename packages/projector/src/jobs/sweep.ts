import type { Db } from "@quick-photos/db";
import type { QueryRequest } from "@quick-photos/db/io";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import * as z from "zod";

/** A range of rows and what to do with each page of it; a page worked on twice does no harm. */
export interface Sweep {
  readonly query: QueryRequest;
  work(db: Db, rows: (Item & PrimaryKey)[]): Promise<void>;
}

/** Rows in a step: one to four requests of many writes, or a hundred updates, four at once; some tenths of a second. */
const stepRows = 100;

/** Where a step begins: which of the sweeps, and after which row of it. */
const placeSchema = z.object({ sweep: z.number().int(), start: z.record(z.string(), z.string()).optional() });

/**
 * Does one step of sweeps that follow one another, and returns the cursor at which the next step goes on; null when that
 * was the last. Without a cursor it begins at the first row of the first. Sweeps that find little share a step.
 */
export async function sweepStep(db: Db, sweeps: Sweep[], cursor: string | null): Promise<string | null> {
  const place = cursor === null ? { sweep: 0 } : placeSchema.parse(JSON.parse(cursor));
  let start: Item | undefined = "start" in place ? place.start : undefined;
  let rows = 0;
  for (const [at, { query, work }] of sweeps.entries()) {
    if (at < place.sweep) continue;
    if (rows === stepRows) return JSON.stringify({ sweep: at });
    const page = await db.table.query({ ...query, Limit: stepRows - rows, ExclusiveStartKey: start });
    if (page.items.length > 0) await work(db, page.items as (Item & PrimaryKey)[]);
    if (page.lastKey) return JSON.stringify({ sweep: at, start: page.lastKey });
    rows += page.items.length;
    start = undefined;
  }
  return null;
}
