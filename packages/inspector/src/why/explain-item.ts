import { referencesOf } from "@quick-photos/auditor";
import { findEntity, type Item, type PrimaryKey, watermarksSchema } from "@quick-photos/db/items";
import { countersOf } from "@quick-photos/db/maintenance";
import { readItems } from "@quick-photos/db/rows";
import type { DevContext } from "../dev-context.ts";
import { explainNumbers } from "./explain-numbers.ts";
import type { Explanation } from "./explanation.ts";
import { findWrites } from "./find-writes.ts";

const typeOf = (item: Item | undefined): string | null => (item ? (findEntity(item)?.type ?? null) : null);

/** A notification's numbers are in its content, and their watermarks with them. */
function watermarksOf(item: Item): Explanation["watermarks"] {
  const stored = item.watermarks ?? (item.content as Item | undefined)?.watermarks;
  const watermarks = watermarksSchema.safeParse(stored).data ?? {};
  return Object.entries(watermarks).map(([shardId, position]) => ({ shardId, position }));
}

/**
 * Returns why an item is as it is: the rows that its numbers stand for, counted anew, the items that it has to agree with,
 * how far of the stream is counted into it, and what changed it last; null where there is no item.
 */
export async function explainItem(
  { db, trace }: Pick<DevContext, "db" | "trace">,
  key: PrimaryKey,
): Promise<Explanation | null> {
  const item = await db.table.get({ Key: key, ConsistentRead: true });
  if (!item) return null;
  const stored = { ...item, PK: key.PK, SK: key.SK };
  const references = referencesOf(stored, { db, now: new Date() });
  const [numbers, found] = await Promise.all([explainNumbers(db, countersOf(stored)), readItems(db, references, true)]);
  return {
    key,
    type: typeOf(stored),
    numbers,
    references: references.map(({ PK, SK }) => ({ key: { PK, SK }, type: typeOf(found.get({ PK, SK })) })),
    watermarks: watermarksOf(stored),
    writes: findWrites(trace.kept(), key),
  };
}
