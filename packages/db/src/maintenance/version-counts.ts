import type { Item } from "../entities/entity.ts";
import { findEntity, items } from "../entities/items.ts";

/** How many items of one kind and version there are. */
export interface VersionCount {
  /** The value of the items' `type`. */
  type: string;
  version: number;
  /** The newest version of the kind that this code knows. */
  newest: number;
  items: number;
}

/** Returns the name under which items like this one are counted: `Photo 2`; null where no such kind is known. */
export function nameVersion(item: Item): string | null {
  const entity = findEntity(item);
  return entity && typeof item.v === "number" ? `${entity.type} ${item.v}` : null;
}

/** Returns what was counted under such names, in the order in which the kinds are declared; other names are left out. */
export function listVersions(counts: Record<string, number>): VersionCount[] {
  return Object.values(items).flatMap(({ type, version: newest }) =>
    Object.entries(counts)
      .filter(([name]) => name.startsWith(`${type} `))
      .map(([name, count]) => ({ type, version: Number(name.slice(type.length)), newest, items: count }))
      .sort((a, b) => a.version - b.version),
  );
}
