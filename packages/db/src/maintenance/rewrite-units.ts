import type { Item } from "../entities/entity.ts";
import { writeUnitsOf } from "../entities/item-size.ts";
import { projectedAttributes } from "../table/table-definition.ts";

const entryAttributes: ReadonlySet<string> = new Set(["PK", "SK", "GSI1PK", "GSI1SK", ...projectedAttributes]);

/** Returns what the index holds of an item; null of one that is not in it. */
function entryOf(item: Item): Item | null {
  if (item.GSI1PK === undefined) return null;
  return Object.fromEntries(Object.entries(item).filter(([name]) => entryAttributes.has(name)));
}

function indexUnits(before: Item | null, after: Item | null): number {
  const isSamePlace = before?.GSI1PK === after?.GSI1PK && before?.GSI1SK === after?.GSI1SK;
  const [taken, put] = [before ? writeUnitsOf(before) : 0, after ? writeUnitsOf(after) : 0];
  return isSamePlace ? Math.max(taken, put) : taken + put;
}

/**
 * Returns about how many write units it takes to make one version of an item another: the larger of the two is paid for
 * in the table, and what the index holds of it likewise, or its leaving one place and coming into another. The version
 * is part of what the index holds, so an entry is always written.
 */
export function rewriteUnits(before: Item, after: Item): { writeUnits: number; indexWriteUnits: number } {
  return {
    writeUnits: Math.max(writeUnitsOf(before), writeUnitsOf(after)),
    indexWriteUnits: indexUnits(entryOf(before), entryOf(after)),
  };
}
