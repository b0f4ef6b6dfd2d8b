import { type Item, items } from "@quick-photos/db/items";
import type { WalkCounts } from "@quick-photos/db/maintenance";

/** Names what an item says it is: `Photo 2`. */
export const nameVersion = ({ type, v }: Item): string => `${String(type)} ${String(v)}`;

/** Names those of a version that were rewritten. */
export const nameRewritten = (item: Item): string => `rewritten ${nameVersion(item)}`;

/** How many items of one kind and version there are. */
export interface VersionCount {
  type: string;
  version: number;
  /** The newest version of the kind that this code knows. */
  newest: number;
  items: number;
  /** Of these, how many were rewritten as the newest version has them. */
  rewritten: number;
}

/** Returns the counts by kind and version, in the order in which the kinds are declared. */
export function listVersions(counts: WalkCounts): VersionCount[] {
  return Object.values(items).flatMap(({ type, version: newest }) =>
    Object.entries(counts)
      .flatMap(([name, count]) => {
        const version = Number(name.startsWith(`${type} `) ? name.slice(type.length) : Number.NaN);
        const rewritten = counts[nameRewritten({ type, v: version })] ?? 0;
        return Number.isNaN(version) ? [] : [{ type, version, newest, items: count, rewritten }];
      })
      .sort((a, b) => a.version - b.version),
  );
}

/** Returns the newest version of every kind that has had more than one: what a migration of versions makes of the table. */
export function declareVersions(): string {
  const changed = Object.values(items).filter(({ version }) => version > 1);
  return changed.map(({ type, version }) => nameVersion({ type, v: version })).join(", ");
}
