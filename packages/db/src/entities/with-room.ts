import type { Item } from "./entity.ts";
import { writeUnitsOf } from "./item-size.ts";

/**
 * Returns the first of some entries, `most` of them at most: as many as their item has room for in the write units that it
 * takes without any.
 */
export function withRoom<Entry>(entries: Entry[], most: number, itemWith: (some: Entry[]) => Item): Entry[] {
  const units = writeUnitsOf(itemWith([]));
  const some = entries.slice(0, most);
  while (some.length > 0 && writeUnitsOf(itemWith(some)) > units) some.pop();
  return some;
}
