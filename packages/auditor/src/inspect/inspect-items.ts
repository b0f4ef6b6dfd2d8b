import { DbError } from "@quick-photos/db";
import { forEachConcurrently } from "@quick-photos/db/io";
import type { Item, PrimaryKey } from "@quick-photos/db/items";
import { readItems } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Inspection, Reading } from "./inspector.ts";
import type { ReadItem } from "./item-kind.ts";
import { itemKinds } from "./item-kinds.ts";
import { repairUnreadable } from "./repair-unreadable.ts";

/** What to look at: what items refer to, their counters, or both. */
export interface Look {
  rows: boolean;
  counters: boolean;
}

/** Suspicions about rows, and about counters. */
export interface Suspicions {
  rows: Suspicion[];
  counters: Suspicion[];
}

/** What DynamoDB will delete, and every reader takes for gone. */
function isExpired({ expiresAt }: Item, now: Date): boolean {
  return typeof expiresAt === "number" && expiresAt * 1_000 <= now.getTime();
}

function unreadable(item: Item & PrimaryKey, error: unknown): Suspicion {
  if (error instanceof DbError && error.code === "ITEM_TOO_NEW") {
    return { kind: "too-new", subject: item, item, problem: error.message, involves: [] };
  }
  const repair = repairUnreadable(item);
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
  const problem = `${error instanceof Error ? error.message : String(error)}${cause}`.replaceAll(/\s+/g, " ");
  return { kind: "unreadable", subject: item, item, problem, involves: [], ...(repair && { repair }) };
}

function readItem(item: Item & PrimaryKey, reading: Reading): ReadItem | Suspicion {
  try {
    const kind = itemKinds.get(item.type);
    if (!kind) throw new TypeError(`there is no kind of item "${String(item.type)}"`);
    return kind.read(item, reading);
  } catch (error) {
    return unreadable(item, error);
  }
}

/** Looks at some items, a page or so: what they refer to is read together. */
export async function inspectItems(
  items: (Item & PrimaryKey)[],
  look: Look,
  inspection: Inspection,
): Promise<Suspicions> {
  const found: Suspicions = { rows: [], counters: [] };
  const readable: ReadItem[] = [];
  for (const item of items) {
    if (isExpired(item, inspection.now)) continue;
    const read = readItem(item, inspection);
    if ("refers" in read) readable.push(read);
    else if (look.rows) found.rows.push(read);
  }
  const refers = look.rows ? readable.flatMap((read) => read.refers) : [];
  const facts = await readItems(inspection.db, refers, inspection.isConsistent);
  await forEachConcurrently(readable, async (read) => {
    if (look.rows) found.rows.push(...(await read.judge(facts, inspection)));
    if (look.counters) found.counters.push(...(await read.count(inspection)));
  });
  return found;
}
