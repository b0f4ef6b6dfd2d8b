import type { Db } from "@quick-photos/db";
import { describeInput } from "@quick-photos/db/explain";
import type { Item } from "@quick-photos/db/items";
import type { ItemCounter } from "@quick-photos/db/maintenance";
import type { TracedKey } from "../trace/trace-event.ts";
import type { ExplainedNumber } from "./explanation.ts";

/** Pages of a Query that are read for one number: some ten megabytes, and 2,560 read units at most (DynamoDB: a megabyte a page, one unit for 4 KB). */
const mostPages = 10;

/** Rows of a number that are named. */
const mostRows = 12;

const toKey = ({ PK, SK }: Item): TracedKey => ({ PK: String(PK), SK: String(SK) });

/** What has been found of a number so far. */
interface Tally {
  counter: ItemCounter;
  counted: number;
  rows: TracedKey[];
}

function take({ counter, counted, rows }: Tally, page: Item[]): Tally {
  const found = page.filter((row) => counter.counts?.(row) ?? true);
  const named = found.slice(0, mostRows - rows.length).map(toKey);
  return { counter, counted: counted + found.length, rows: [...rows, ...named] };
}

/** Reads the rows of numbers that have the same ones. */
async function explainTogether(
  db: Db,
  queries: ItemCounter["rows"],
  counters: readonly ItemCounter[],
): Promise<ExplainedNumber[]> {
  let tallies = counters.map((counter): Tally => ({ counter, counted: 0, rows: [] }));
  let [pages, isWhole] = [0, true];
  for (const query of queries) {
    let start: Item | undefined;
    do {
      const page = await db.table.query({ ...query, ExclusiveStartKey: start });
      tallies = tallies.map((tally) => take(tally, page.items));
      start = page.lastKey;
      pages += 1;
    } while (start && pages < mostPages);
    isWhole &&= start === undefined;
  }
  const { index = null, keyCondition = null, keysSent = null } = queries[0] ? describeInput("Query", queries[0]) : {};
  return tallies.map(({ counter: { name, value }, counted, rows }) => ({
    name,
    value,
    counted,
    isWhole,
    index,
    keyCondition,
    keysSent,
    rows,
  }));
}

/**
 * Counts the rows that the numbers of an item stand for, ten pages of them at most, and names the first; rows that several
 * numbers stand for are read once.
 */
export async function explainNumbers(db: Db, counters: readonly ItemCounter[]): Promise<ExplainedNumber[]> {
  const readings = [...new Set(counters.map(({ rows }) => rows))];
  const numbers = readings.map((rows) =>
    explainTogether(
      db,
      rows,
      counters.filter((counter) => counter.rows === rows),
    ),
  );
  return (await Promise.all(numbers)).flat();
}
